/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.kafka;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that have a parameter of that type the one broker of all tests of the process. JUnit closes it when the last test has ended. */
public final class BrokerExtension implements ParameterResolver {
    private static final Namespace PLACE = Namespace.create(BrokerExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Broker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(PLACE).getOrComputeIfAbsent(Broker.class, any -> start(), Broker.class);
    }

    private static Broker start() {
        try {
            return Broker.start();
        } catch (Exception noBroker) {
            throw new IllegalStateException("the broker of the tests did not start", noBroker);
        }
    }
}
