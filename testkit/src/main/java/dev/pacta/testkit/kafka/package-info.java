/** A real broker of Kafka for tests. The room that uses it has {@code kafka-test-common-runtime} among its dependencies. */
@NullMarked
package dev.pacta.testkit.kafka;

import org.jspecify.annotations.NullMarked;
