/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.validation.Mode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What an application is told that cannot start, and the settings it has when it names none. */
class ContractsTest {
    private static final String ORDERS = "file:" + Path.of("..", "..", "examples", "pipelines", "orders.odcs.yaml");
    private static final CheckedPlaces PLACES =
            new CheckedPlaces(Map.of("incoming-orders", "orders"), Map.of("shop.Prices.predict", "features"));

    @Test
    void aContractThatIsNotSetIsNamedWithThePlaceThatNeedsIt() {
        assertThatThrownBy(() -> start(Map.of("pacta.contracts.features.contract", ORDERS)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "pacta.contracts.orders.contract is not set, and the channel incoming-orders is checked by the contract 'orders'; set it to file:PATH, classpath:RESOURCE or registry:ID@VERSION, or pacta.contracts.orders.json-schema to file:PATH or classpath:RESOURCE");
        assertThatThrownBy(() -> start(Map.of("pacta.contracts.orders.contract", ORDERS)))
                .hasMessageStartingWith("pacta.contracts.features.contract is not set, and shop.Prices.predict");
    }

    @Test
    void aContractThatCannotBeReadIsNamedWithTheReason() {
        assertThatThrownBy(() -> start(Map.of("pacta.contracts.features.contract", "classpath:none.odcs.yaml")))
                .hasMessage(
                        "pacta.contracts.features.contract=classpath:none.odcs.yaml: the class path has no contract none.odcs.yaml; check the name and that its jar is there");
        assertThatThrownBy(() -> start(Map.of("pacta.contracts.features.contract", "registry:orders@1.x")))
                .hasMessageContaining("no registry is named");
        assertThatThrownBy(() -> start(Map.of(
                        "pacta.contracts.features.contract",
                        ORDERS,
                        "pacta.contracts.features.schema-object",
                        "invoices")))
                .hasMessageContaining("has no schema object 'invoices'; it has orders");
    }

    @Test
    void aJsonSchemaStandsInPlaceOfAContractAndNotBesideIt() {
        String features = "pacta.contracts.features.";
        assertThatThrownBy(() -> start(Map.of(
                        features + "contract", ORDERS, features + "json-schema", "classpath:orders.schema.json")))
                .hasMessageContaining("features.contract and pacta.contracts.features.json-schema are both set");
        assertThatThrownBy(() -> start(Map.of(features + "contract", ORDERS, features + "json-schema-formats", "true")))
                .hasMessageContaining("features.json-schema-formats are for a schema");
        assertThatThrownBy(() -> start(Map.of(
                        features + "json-schema",
                        "classpath:orders.schema.json",
                        features + "schema-object",
                        "orders")))
                .hasMessageContaining("features.schema-object is for a contract");
        assertThatThrownBy(() -> start(Map.of(features + "json-schema", "classpath:none.json")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "pacta.contracts.features.json-schema=classpath:none.json: the class path has none of that name");
        assertThatThrownBy(() -> start(Map.of(
                        features + "json-schema",
                        "classpath:orders.schema.json",
                        features + "json-schema-parts",
                        "classpath:none.json")))
                .hasMessageStartingWith("pacta.contracts.features.json-schema-parts=classpath:none.json: ");
        Contracts contracts = start(Map.of(
                features + "json-schema", "classpath:orders.schema.json", "pacta.contracts.orders.contract", ORDERS));
        assertThat(contracts.named("features").checks().heldTo()).isEqualTo("classpath:orders.schema.json");
        contracts.close();
    }

    @Test
    void quarantineNeedsAChannelWhereMessagesAreCheckedAndNoneForRequests() {
        assertThatThrownBy(() -> start(Map.of(
                        "pacta.contracts.features.contract", ORDERS,
                        "pacta.contracts.orders.contract", ORDERS,
                        "pacta.mode", "quarantine")))
                .hasMessage(
                        "pacta.contracts.orders.dead-letter-channel is not set, and the mode is quarantine; name an outgoing channel for refused messages");
        Contracts contracts = start(Map.of(
                "pacta.contracts.features.contract",
                ORDERS,
                "pacta.contracts.orders.contract",
                ORDERS,
                "pacta.mode",
                "quarantine",
                "pacta.dead-letter-channel",
                "bad"));
        assertThat(contracts.deadLetterChannels()).containsExactly("bad");
        assertThat(contracts.named("features").deadLetterChannel()).isEmpty();
        contracts.close();
    }

    @Test
    void theLineageServerIsToldAtTheEnd() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/lineage", exchange -> {
            events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        Contracts contracts = start(Map.of(
                "pacta.contracts.features.contract", ORDERS,
                "pacta.contracts.orders.contract", ORDERS,
                "pacta.lineage.url", "http://127.0.0.1:" + server.getAddress().getPort()));

        RecordChecks checks = contracts.named("orders").checks();
        StreamName topic = new StreamName("kafka://broker:9092", "orders");
        checks.json(topic, "{\"order_id\": 1, \"total\": 1}".getBytes(StandardCharsets.UTF_8));
        checks.json(topic, "{\"order_id\": 1, \"total\": -1}".getBytes(StandardCharsets.UTF_8));
        contracts.close();
        server.stop(0);

        assertThat(events).hasSize(1);
        JsonNode event = new ObjectMapper().readTree(events.get(0));
        assertThat(event.path("eventType").asText()).isEqualTo("COMPLETE");
        assertThat(event.at("/job/namespace").asText()).isEqualTo("quarkus");
        assertThat(event.at("/job/name").asText()).isEqualTo("shop");
        assertThat(event.at("/inputs/0/namespace").asText()).isEqualTo("kafka://broker:9092");
        assertThat(event.at("/inputs/0/name").asText()).isEqualTo("orders");
        assertThat(events.get(0)).contains("\"rowCount\":2", "orders.total:minimum");
    }

    @Test
    void whatIsNotSaidIsTheDefault() {
        ContractsConfig config = config(Map.of("pacta.contracts.orders.contract", ORDERS));

        assertThat(config.mode()).isEqualTo(Mode.BLOCK);
        assertThat(config.refresh()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.lineage().every()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.http().limit().asLongValue()).isEqualTo(1 << 20);
        assertThat(config.job().namespace()).isEqualTo("quarkus");
        assertThat(config.deadLetterChannel()).isEmpty();
        assertThat(config.cache()).isEmpty();
    }

    @Test
    void aSettingThatNobodyKnowsOrReadsIsRefused() {
        assertThatThrownBy(() -> config(Map.of("pacta.contracts.orders.contrat", ORDERS)))
                .hasMessageContaining("pacta.contracts.orders.contrat");
        assertThatThrownBy(() -> config(Map.of("pacta.mode", "warn"))).hasMessageContaining("pacta.mode");
    }

    private static Contracts start(Map<String, String> settings) {
        Contracts contracts = new Contracts(config(settings), PLACES, "shop");
        contracts.start(new StartupEvent());
        return contracts;
    }

    private static ContractsConfig config(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ContractsConfig.class)
                .withSources(new PropertiesConfigSource(settings, "of the test", 100))
                .build();
        return config.getConfigMapping(ContractsConfig.class);
    }
}
