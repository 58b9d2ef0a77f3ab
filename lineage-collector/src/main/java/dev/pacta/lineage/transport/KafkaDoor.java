/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import dev.pacta.lineage.EventIntake;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka door for events: a thread that reads topics as long as the server runs. A client that cannot go on is closed and made anew,
 * so that brokers that are away, refuse the sign-in or do not know a topic yet are found again without a restart.
 */
@ApplicationScoped
class KafkaDoor {
    private static final Logger LOG = Logger.getLogger(KafkaDoor.class);
    private static final long SECONDS_BETWEEN_CLIENTS = 10;
    private static final long SECONDS_TO_STOP = 20;

    private final KafkaSettings settings;
    private final EventIntake intake;
    private final ReaderState state;
    private final MeterRegistry registry;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Map<String, Object> properties = Map.of();
    private @Nullable Thread thread;
    private volatile @Nullable TopicReader reader;

    KafkaDoor(KafkaSettings settings, EventIntake intake, ReaderState state, MeterRegistry registry) {
        this.settings = settings;
        this.intake = intake;
        this.state = state;
        this.registry = registry;
    }

    /** Settings that cannot be read keep the server from starting. */
    void start(@Observes StartupEvent started) {
        if (settings.bootstrapServers().isEmpty()) {
            return;
        }
        properties = ConsumerProperties.of(settings);
        Gauge.builder("lineage.kafka.held", state, now -> now.seen().held())
                .description("Events that were read from Kafka and wait for the intake")
                .register(registry);
        thread = Thread.ofPlatform().daemon().name("lineage-kafka").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        TopicReader running = reader;
        if (running != null) {
            running.stop();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
        }
    }

    private void run() {
        try {
            do {
                readWithOneClient();
            } while (!stopping.await(SECONDS_BETWEEN_CLIENTS, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void readWithOneClient() {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties);
                KafkaClientMetrics metrics = new KafkaClientMetrics(consumer)) {
            metrics.bindTo(registry);
            TopicReader next = new TopicReader(consumer, intake, state);
            reader = next;
            if (stopping.getCount() > 0) {
                next.read(settings.topics());
            }
        } catch (RuntimeException trouble) {
            // Health is open to everybody: the message, which may name brokers and topics, is for the log alone.
            state.trouble(trouble.getClass().getSimpleName());
            LOG.errorf(trouble, "reading of topics broke off, tried again seconds=%d", SECONDS_BETWEEN_CLIENTS);
        }
    }
}
