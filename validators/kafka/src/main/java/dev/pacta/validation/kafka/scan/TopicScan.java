/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import dev.pacta.validation.scan.PersonalScan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for personal data in what lies in a topic, from its beginning to where it ends when the scan begins. It belongs to no group, commits
 * nothing and makes no topic. For one thread.
 */
public final class TopicScan {
    private static final long SEED = 20_261_122L;
    private static final double WHOLE = 100;
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    /** How long brokers have for an answer; Kafka's own minute is long for one who has only mistaken a setting. */
    private static final String TO_ANSWER_MILLIS = "20000";
    /** How long brokers may say nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final TopicPart part;
    private final PersonalScan scan;
    private final TopicRecord records;
    private final LongConsumer progress;
    private final Random random = new Random(SEED);
    private final Faults faults = new Faults();
    private long read;
    /** Records that came with others and are one too many. */
    private long beyond;

    private TopicScan(TopicPart part, PersonalScan scan, TopicRecord records, LongConsumer progress) {
        this.part = part;
        this.scan = scan;
        this.records = records;
        this.progress = progress;
    }

    /**
     * Looks.
     *
     * @param client the settings of a consumer, with the way to the brokers, and with {@code schema.registry.url} and
     *     {@code basic.auth.user.info} where values are written with a schema registry
     * @param progress hears how many records were read, now and then
     * @return how far it came, and what could not be read
     * @throws UnreadableTopicException when there is no such topic, or the brokers or the registry do not give what is asked for
     */
    public static TopicOutcome read(
            Map<String, ?> client, String topic, TopicPart part, PersonalScan scan, LongConsumer progress)
            throws UnreadableTopicException {
        SchemaRegistry registry =
                RegistryAccess.of(client).map(SchemaRegistry::new).orElse(null);
        TopicScan reading = new TopicScan(part, scan, new TopicRecord(new RegisteredValues(registry)), progress);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
            return new TopicOutcome(reading.read(consumer, topic), reading.faults.counts());
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(topic, client, trouble);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, ?> client) throws UnreadableTopicException {
        try {
            return new KafkaConsumer<>(settings(client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException refusal) {
            throw BrokerTrouble.ofSettings(refusal);
        }
    }

    private static Map<String, Object> settings(Map<String, ?> client) {
        Map<String, Object> settings = RegistryAccess.withoutRegistry(client);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "pacta-scan");
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TO_ANSWER_MILLIS);
        return settings;
    }

    private long read(KafkaConsumer<byte[], byte[]> consumer, String topic) throws UnreadableTopicException {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnreadableTopicException(
                    "the brokers show no topic %s; check its name and what the user may see".formatted(topic), false);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long until = System.nanoTime() + part.longest().toNanos();
        long heard = System.nanoTime();
        long left = left(consumer, ends);
        while (left > 0 && read < part.most() && System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(AT_ONCE)) {
                long end = ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L);
                if (record.offset() < end) {
                    take(record);
                }
            }
            long now = left(consumer, ends);
            heard = now < left ? System.nanoTime() : heard;
            left = now;
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new UnreadableTopicException(
                        "the brokers have given nothing of the topic %s for %d s".formatted(topic, SILENCE.toSeconds()),
                        true);
            }
            progress.accept(read);
        }
        return left + beyond;
    }

    /** How many offsets are still before the ends; where transactions were used not each has a record. */
    private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        long left = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            left += Math.max(0, end.getValue() - consumer.position(end.getKey()));
        }
        return left;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws UnreadableTopicException {
        if (read < part.most()) {
            look(record);
        } else {
            beyond++;
        }
    }

    private void look(ConsumerRecord<byte[], byte[]> record) throws UnreadableTopicException {
        read++;
        if (part.percent() < WHOLE && random.nextDouble() * WHOLE >= part.percent()) {
            scan.leaveOut();
            return;
        }
        TopicRecord.Columns columns = records.read(record);
        if (columns.fault().isEmpty()) {
            scan.accept(columns.byName());
        } else {
            scan.unreadable();
            faults.count(columns.fault());
        }
    }
}
