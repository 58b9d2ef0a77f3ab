/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ChannelRegistar;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.EmitterConfiguration;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.EmitterFactoryFor;
import io.smallrye.reactive.messaging.providers.extension.MediatorManager;
import java.util.Collection;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The emitters of the channels for refused messages. Which they are is known when the application starts, not when it is built. Thread-safe. */
public final class DeadLetters implements ChannelRegistar {
    private final Collection<String> channels;
    private final Config config;
    private final MediatorManager mediators;
    private final ChannelRegistry registry;

    DeadLetters(Collection<String> channels, Config config, MediatorManager mediators, ChannelRegistry registry) {
        this.channels = channels;
        this.config = config;
        this.mediators = mediators;
        this.registry = registry;
    }

    @Override
    public void initialize() {
        for (String channel : channels) {
            String connector = "mp.messaging.outgoing.%s.connector".formatted(channel);
            if (config.getOptionalValue(connector, String.class).isEmpty()) {
                throw new ConfigurationException(
                        "%s is not set, and the channel is to take refused messages; set up the outgoing channel, or name another as dead-letter-channel"
                                .formatted(connector));
            }
            mediators.addEmitter(new Emitting(channel));
        }
    }

    /** Done when the connector has the message, and failed when it will not take it. */
    Uni<Void> put(String channel, Message<Object> message) {
        @SuppressWarnings("unchecked") // it was made here, for any payload
        MutinyEmitter<Object> emitter = (MutinyEmitter<Object>) registry.getEmitter(channel, MutinyEmitter.class);
        return emitter.sendMessage(message);
    }

    /** One message waits for the other. */
    private record Emitting(String name) implements EmitterConfiguration {
        private static final long BUFFER = 1024;

        @Override
        public EmitterFactoryFor emitterType() {
            return EmitterFactoryFor.Literal.MUTINY_EMITTER;
        }

        @Override
        public OnOverflow.Strategy overflowBufferStrategy() {
            return OnOverflow.Strategy.BUFFER;
        }

        @Override
        public long overflowBufferSize() {
            return BUFFER;
        }

        @Override
        public boolean broadcast() {
            return false;
        }

        @Override
        public int numberOfSubscriberBeforeConnecting() {
            return 0;
        }
    }
}
