/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values behind the number of a schema, against a server that speaks the registry's API. */
class RegisteredValuesTest {
    private static final String PERSON = """
            {"type": "record", "name": "Person", "namespace": "shop", "fields": [
              {"name": "mail", "type": ["null", "string"]},
              {"name": "born", "type": {"type": "int", "logicalType": "date"}},
              {"name": "owed", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
              {"name": "homes", "type": {"type": "array", "items": {"type": "record", "name": "Home", "fields": [{"name": "city", "type": "string"}]}}},
              {"name": "more", "type": {"type": "map", "values": "Home"}}]}
            """;

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void recordsAreMapsAndTheirSchemaIsAskedForOnce() throws Exception {
        server.put("/schemas/ids/7", null, PERSON, List.of());
        ValueReader reader = reader(RegistryServer.USER);
        byte[] person = framed(7, new Schema.Parser().parse(PERSON), person());

        for (int times = 0; times < 3; times++) {
            Reading reading = reader.read(person);

            assertThat(reading.fault()).isEmpty();
            assertThat(reading.value())
                    .isEqualTo(Map.of(
                            "mail",
                            "ada@mail.example",
                            "born",
                            LocalDate.of(1990, 5, 17),
                            "owed",
                            new BigDecimal("12.50"),
                            "homes",
                            List.of(Map.of("city", "Oslo"), Map.of("city", "Bonn")),
                            "more",
                            Map.of("old", Map.of("city", "Rome"))));
        }
        assertThat(server.asked()).containsExactly("/schemas/ids/7");
        byte[] cut = java.util.Arrays.copyOf(person, person.length - 1);
        assertThat(reader.read(cut).fault()).isEqualTo("bytes that are no Avro of schema 7");
    }

    @Test
    void whatIsNoRecordAndWhatRefersToOtherSchemasIsRead() throws Exception {
        server.put("/schemas/ids/1", "AVRO", "\"string\"", List.of());
        server.put("/subjects/shop.Home%20all/versions/3", "AVRO", """
                {"type": "record", "name": "Home", "namespace": "shop", "fields": [{"name": "city", "type": "string"}]}
                """, List.of());
        String referring = """
                {"type": "record", "name": "Move", "namespace": "shop", "fields": [{"name": "to", "type": "shop.Home"}]}
                """;
        List<Map<String, Object>> home = List.of(Map.of("name", "shop.Home", "subject", "shop.Home all", "version", 3));
        List<Map<String, Object>> nobody = List.of(Map.of("name", "shop.Home", "subject", "gone", "version", 1));
        server.put("/schemas/ids/2", "AVRO", referring, home);
        server.put("/schemas/ids/3", "AVRO", referring, nobody);
        server.put("/schemas/ids/4", "AVRO", "{\"type\": \"thing\"}", List.of());
        ValueReader reader = reader(RegistryServer.USER);
        byte[] oslo = {8, 'O', 's', 'l', 'o'};

        assertThat(reader.read(framed(1, oslo)).value()).isEqualTo("Oslo");
        assertThat(reader.read(framed(2, oslo)).value()).isEqualTo(Map.of("to", Map.of("city", "Oslo")));
        assertThat(reader.read(framed(3, oslo)).fault())
                .isEqualTo("schema 3 refers to one that the registry does not have");
        assertThat(reader.read(framed(4, oslo)).fault()).isEqualTo("schema 4 is none of Avro");
    }

    @Test
    void otherKindsOfValuesAreReadOrToldApart() throws Exception {
        server.put("/schemas/ids/5", "JSON", "{}", List.of());
        server.put("/schemas/ids/6", "PROTOBUF", "syntax = \"proto3\";", List.of());
        ValueReader reader = reader(RegistryServer.USER);
        byte[] json = text("{\"id\": 1}");

        assertThat(reader.read(framed(5, json)).value()).isEqualTo(Map.of("id", 1));
        assertThat(reader.read(json).value()).isEqualTo(Map.of("id", 1));
        assertThat(reader.read(text("plain")).value()).isEqualTo("plain");
        assertThat(reader.read(framed(99, json)).value()).isEqualTo(Map.of("id", 1));
        assertThat(reader.read(framed(99, text("planted"))).fault()).isEqualTo("the schema registry has no schema 99");
        assertThat(reader.read(framed(6, text("planted"))).fault()).isEqualTo(RegisteredValues.PROTOBUF);
        assertThat(reader.read(text("{\"id\": planted")).fault()).isEqualTo(JsonValues.BROKEN);
        assertThat(reader.read(new byte[] {(byte) 0xFF, 1}).fault()).isEqualTo(JsonValues.BINARY);

        ValueReader without = new RegisteredValues(null);
        assertThat(without.read(framed(5, json)).value()).isEqualTo(Map.of("id", 1));
        assertThat(without.read(framed(6, text("planted"))).fault()).isEqualTo(RegisteredValues.NO_REGISTRY);
    }

    @Test
    void bytesThatOnlyLookLikeNumbersDoNotFloodTheRegistry() throws Exception {
        ValueReader reader = reader(RegistryServer.USER);
        Faults faults = new Faults();

        for (int id = 1_000; id < 1_500; id++) {
            faults.count(reader.read(framed(id, text("any"))).fault());
        }

        assertThat(reader.read(framed(-7, text("any"))).fault()).isEqualTo(JsonValues.BINARY);
        assertThat(server.asked()).hasSize(100);
        assertThat(faults.counts()).hasSize(Faults.MOST + 1).containsEntry(Faults.OTHER, 480L);
    }

    @Test
    void aRegistryThatDoesNotHelpIsAnErrorThatSaysWhatToDo() throws Exception {
        refused(reader(null), 7, false, server.address() + " refuses the caller (401); set basic.auth.user.info");
        refused(reader("reader:planted-wrong"), 7, false, "(401); check the user and the password");
        refused(reader(RegistryServer.USER), 13, true, server.address() + " answers 503");
        refused(reader(RegistryServer.USER), 14, false, "not as a schema registry does; check schema.registry.url");
        String address = server.address();
        server.close();
        refused(
                reader(RegistryServer.USER),
                7,
                true,
                "the schema registry %s does not answer; check schema.registry.url".formatted(address));
        assertThatThrownBy(() -> RegistryAccess.of(Map.of("schema.registry.url", "reader:planted@host")))
                .isInstanceOf(UnreadableTopicException.class)
                .hasMessageContaining("schema.registry.url is no address")
                .hasMessageNotContaining("planted");
    }

    @Test
    void oneOfSeveralRegistriesIsEnoughAndTheUserMayStandInTheAddress() throws Exception {
        server.put("/schemas/ids/1", "AVRO", "\"string\"", List.of());
        String signedIn = server.address().replace("http://", "http://" + RegistryServer.USER + "@");
        RegistryAccess access = RegistryAccess.of(
                        Map.of("schema.registry.url", "http://127.0.0.1:1/, " + signedIn + "/"))
                .orElseThrow();

        assertThat(access.toString()).isEqualTo("http://127.0.0.1:1, " + server.address());
        assertThat(new RegisteredValues(new SchemaRegistry(access))
                        .read(framed(1, new byte[] {2, 'x'}))
                        .value())
                .isEqualTo("x");
        assertThat(RegistryAccess.of(Map.of("bootstrap.servers", "any:1"))).isEqualTo(Optional.empty());
        assertThat(RegistryAccess.withoutRegistry(Map.of(
                        "schema.registry.url", "any", "basic.auth.user.info", "any", "bootstrap.servers", "any:1")))
                .containsOnlyKeys("bootstrap.servers");
    }

    private static void refused(ValueReader reader, int id, boolean ofSurroundings, String words) {
        assertThatThrownBy(() -> reader.read(framed(id, text("any"))))
                .isInstanceOfSatisfying(UnreadableTopicException.class, refusal -> {
                    assertThat(refusal).hasMessageContaining(words).hasMessageNotContaining("planted");
                    assertThat(refusal.isOfSurroundings()).isEqualTo(ofSurroundings);
                });
    }

    private ValueReader reader(@Nullable String user) throws UnreadableTopicException {
        Map<String, String> client = user == null
                ? Map.of("schema.registry.url", server.address())
                : Map.of("schema.registry.url", server.address(), "basic.auth.user.info", user);
        return new RegisteredValues(new SchemaRegistry(RegistryAccess.of(client).orElseThrow()));
    }

    private static GenericRecord person() {
        Schema schema = new Schema.Parser().parse(PERSON);
        GenericRecord person = new GenericData.Record(schema);
        person.put("mail", "ada@mail.example");
        person.put("born", (int) LocalDate.of(1990, 5, 17).toEpochDay());
        person.put(
                "owed", ByteBuffer.wrap(new BigDecimal("12.50").unscaledValue().toByteArray()));
        Schema home = schema.getField("homes").schema().getElementType();
        person.put("homes", List.of(home(home, "Oslo"), home(home, "Bonn")));
        person.put("more", Map.of("old", home(home, "Rome")));
        return person;
    }

    private static GenericRecord home(Schema schema, String city) {
        GenericRecord home = new GenericData.Record(schema);
        home.put("city", city);
        return home;
    }

    private static byte[] framed(int id, Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return framed(id, bytes.toByteArray());
    }

    private static byte[] framed(int id, byte[] bytes) {
        return ByteBuffer.allocate(RegisteredValues.PREFIX + bytes.length)
                .put((byte) 0)
                .putInt(id)
                .put(bytes)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
