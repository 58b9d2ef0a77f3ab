/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumerPropertiesTest {
    @Test
    void noBrokerIsNamedAndNothingIsReadWhenNothingIsSaid() {
        KafkaSettings settings = SettingsForTests.of(Map.of());

        assertThat(settings.bootstrapServers()).isEmpty();
        assertThat(settings.topics()).containsExactly("openlineage.events");
        assertThat(settings.groupId()).isEqualTo("pacta-lineage");
        assertThat(settings.eventsPerBatch()).isEqualTo(500);
    }

    @Test
    void whatThePromisesNeedCannotBeSetOtherwiseAndTheRestCan() {
        Map<String, Object> properties = ConsumerProperties.of(SettingsForTests.of(Map.of(
                "bootstrap-servers", "one:9092,two:9092",
                "properties.\"enable.auto.commit\"", "true",
                "properties.\"auto.offset.reset\"", "latest",
                "properties.\"security.protocol\"", "SASL_SSL")));

        assertThat(properties)
                .containsEntry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "one:9092,two:9092")
                .containsEntry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)
                .containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .containsEntry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest")
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void aFileOfPropertiesComesAfterThoseThatAreNamedOneByOne(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("client.properties"), """
                # as Kafka's own tools read it
                security.protocol = SASL_PLAINTEXT
                sasl.mechanism = SCRAM-SHA-512
                """);

        Map<String, Object> properties = ConsumerProperties.of(SettingsForTests.of(
                Map.of("properties-file", file.toString(), "properties.\"security.protocol\"", "SSL")));

        assertThat(properties)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.properties");

        assertThatThrownBy(() -> ConsumerProperties.of(SettingsForTests.of(Map.of("properties-file", file.toString()))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("pacta.lineage.kafka.properties-file")
                .hasMessageContaining("none.properties");
    }
}
