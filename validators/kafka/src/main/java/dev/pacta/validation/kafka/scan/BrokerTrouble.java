/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says what a failure of Kafka's client is to the one who called. */
final class BrokerTrouble {
    private BrokerTrouble() {}

    /** What kept the client from being made: its own words may quote a setting that is secret. */
    static UnreadableTopicException ofSettings(KafkaException refusal) {
        Throwable cause = refusal;
        while (cause.getCause() != null && !(cause instanceof ConfigException)) {
            cause = cause.getCause();
        }
        return new UnreadableTopicException(
                cause instanceof ConfigException
                        ? "Kafka's client refuses a setting: " + cause.getMessage()
                        : "Kafka's client cannot be made of the settings (%s); check sasl.jaas.config and those that begin with ssl."
                                .formatted(cause.getClass().getSimpleName()),
                false);
    }

    /** @param client the settings that the client had */
    static UnreadableTopicException of(String topic, Map<String, ?> client, KafkaException trouble) {
        if (trouble instanceof TimeoutException) {
            SilentBrokers.Reason reason = SilentBrokers.reason(client);
            return told(topic, reason.words(), reason.ofSurroundings());
        }
        if (trouble instanceof SslAuthenticationException) {
            return told(
                    topic,
                    "there is no TLS between the client and the brokers; check that ssl.truststore.location has the authority of their certificate, and that it has the name by which they are called",
                    false);
        }
        if (trouble instanceof AuthenticationException) {
            return told(
                    topic,
                    "the brokers refuse the sign-in (%s); check sasl.mechanism and the user and the password in sasl.jaas.config"
                            .formatted(trouble.getClass().getSimpleName()),
                    false);
        }
        if (trouble instanceof AuthorizationException) {
            return told(topic, "the user may not; ask for the right to describe and to read the topic", false);
        }
        Throwable cause = trouble.getCause() instanceof ConfigException ? trouble.getCause() : trouble;
        return told(
                topic,
                "%s (%s)".formatted(cause.getMessage(), cause.getClass().getSimpleName()),
                !(cause instanceof ConfigException));
    }

    private static UnreadableTopicException told(String topic, String why, boolean ofSurroundings) {
        return new UnreadableTopicException("the topic %s cannot be read: %s".formatted(topic, why), ofSurroundings);
    }
}
