/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.quarkus.Contracts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistar;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.providers.extension.MediatorManager;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** Adds what checks channels to an application that has some. */
public final class MessagingBeans {
    private MessagingBeans() {}

    /** Adds it. */
    public static void addTo(SyntheticComponents components) {
        components
                .addBean(DeadLetters.class)
                .type(DeadLetters.class)
                .type(ChannelRegistar.class)
                .scope(Singleton.class)
                .createWith(MakeDeadLetters.class);
        components
                .addBean(ChannelChecks.class)
                .type(ChannelChecks.class)
                .type(PublisherDecorator.class)
                .scope(Singleton.class)
                .createWith(MakeChannelChecks.class);
        components
                .addObserver(StartupEvent.class)
                .declaringClass(MessagingBeans.class)
                .priority(Interceptor.Priority.LIBRARY_AFTER)
                .observeWith(RequireAll.class);
    }

    /** For the container. */
    public static final class MakeDeadLetters implements SyntheticBeanCreator<DeadLetters> {
        /** For the container. */
        public MakeDeadLetters() {}

        @Override
        public DeadLetters create(Instance<Object> lookup, Parameters none) {
            return new DeadLetters(
                    lookup.select(Contracts.class).get().deadLetterChannels(),
                    lookup.select(Config.class).get(),
                    lookup.select(MediatorManager.class).get(),
                    lookup.select(ChannelRegistry.class).get());
        }
    }

    /** For the container. */
    public static final class MakeChannelChecks implements SyntheticBeanCreator<ChannelChecks> {
        /** For the container. */
        public MakeChannelChecks() {}

        @Override
        public ChannelChecks create(Instance<Object> lookup, Parameters none) {
            Instance<ObjectMapper> json = lookup.select(ObjectMapper.class);
            ClassLoader loader = Objects.requireNonNullElse(
                    Thread.currentThread().getContextClassLoader(), MessagingBeans.class.getClassLoader());
            return new ChannelChecks(
                    lookup.select(Contracts.class).get(),
                    lookup.select(Config.class).get(),
                    new Payloads(json.isResolvable() ? json.get() : new ObjectMapper(), loader),
                    lookup.select(DeadLetters.class).get());
        }
    }

    /** For the container. */
    public static final class RequireAll implements SyntheticObserver<StartupEvent> {
        /** For the container. */
        public RequireAll() {}

        @Override
        public void observe(EventContext<StartupEvent> started, Parameters none) {
            CDI.current().select(ChannelChecks.class).get().requireAll();
        }
    }
}
