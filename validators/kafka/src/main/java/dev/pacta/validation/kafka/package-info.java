/** Checks in Kafka clients: wrappers of serializers and deserializers, and the topic for what they refuse. */
@NullMarked
package dev.pacta.validation.kafka;

import org.jspecify.annotations.NullMarked;
