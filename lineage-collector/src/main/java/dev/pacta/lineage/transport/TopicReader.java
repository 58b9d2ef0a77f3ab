/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import dev.pacta.lineage.Delivery;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Takes what lies in topics into the intake. Offsets are committed after the events are, so that an event may be read twice and is
 * never lost; the intake keeps equal bytes once. What the intake cannot take now is held, with the partitions paused and the place in
 * the group kept. One thread runs it; any thread may stop it.
 */
final class TopicReader implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final byte[] NOTHING = {};

    private final Consumer<byte[], byte[]> consumer;
    private final EventIntake intake;
    private final ReaderState state;
    private final List<ConsumerRecord<byte[], byte[]>> held = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private volatile boolean stopping;

    TopicReader(Consumer<byte[], byte[]> consumer, EventIntake intake, ReaderState state) {
        this.consumer = consumer;
        this.intake = intake;
        this.state = state;
    }

    /**
     * Reads until it is stopped.
     *
     * @throws org.apache.kafka.common.KafkaException when the client cannot go on; what is not committed is read again by the next
     */
    void read(Collection<String> topics) {
        consumer.subscribe(topics, this);
        try {
            while (!stopping) {
                consumer.poll(PAUSE).forEach(held::add);
                takeHeld();
                commit();
            }
        } catch (WakeupException stopped) {
            LOG.debug("reading of topics was stopped");
        }
    }

    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    private void takeHeld() {
        if (held.isEmpty()) {
            state.reading();
            return;
        }
        if (intake.isFull()) {
            hold("events wait to be folded");
            return;
        }
        try {
            take();
        } catch (StoreException away) {
            hold("the database answered with SQL state " + away.state());
            return;
        }
        held.forEach(record -> uncommitted.put(partition(record), new OffsetAndMetadata(record.offset() + 1)));
        held.clear();
        consumer.resume(consumer.paused());
        state.reading();
    }

    private void take() {
        try {
            intake.acceptDelivered(held.stream().map(TopicReader::delivery).toList());
        } catch (StoreException away) {
            throw away;
        } catch (RuntimeException surprise) {
            LOG.errorf(surprise, "batch not taken, its events are taken one by one events=%d", held.size());
            held.forEach(this::takeAlone);
        }
    }

    /** Whatever one event does to the intake, those behind it in the partition go on. */
    private void takeAlone(ConsumerRecord<byte[], byte[]> record) {
        Delivery delivery = delivery(record);
        try {
            intake.acceptDelivered(List.of(delivery));
        } catch (StoreException away) {
            throw away;
        } catch (RuntimeException surprise) {
            LOG.errorf(surprise, "event set aside place=%s", delivery.place());
            intake.setAside(delivery, surprise.getClass().getSimpleName());
        }
    }

    /** Partitions that the group gives while something is held are paused too. */
    private void hold(String reason) {
        consumer.pause(consumer.assignment());
        state.waiting(reason, held.size());
    }

    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(uncommitted);
            uncommitted.clear();
        } catch (RetriableException | RebalanceInProgressException | CommitFailedException later) {
            LOG.debugf("offsets not committed, tried again after the next poll reason=%s", later.getMessage());
        }
    }

    /** What is held of the partitions is left to whoever gets them: it reads from the offsets that were committed. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        held.removeIf(record -> partitions.contains(partition(record)));
        uncommitted.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.infof("partitions assigned count=%d", partitions.size());
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) {
        String place =
                "topic %s, partition %d, offset %d".formatted(record.topic(), record.partition(), record.offset());
        return new Delivery(record.value() == null ? NOTHING : record.value(), place);
    }
}
