/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.Test;

/** Confluent's own client, and a serializer of the field that stands on it, against a running Pacta. */
@QuarkusTest
class ConfluentClientTest {
    private static final String NOTE = "      - {name: note, logicalType: string}";
    private static final int ID_BYTES = 5;

    @TestHTTPResource("/registry/confluent")
    URI address;

    @Test
    void aRecordGoesThroughASerializerAndBack() throws IOException, RestClientException {
        KafkaContracts.publish("journey", "1.0.0", "avro", "");
        Schema schema = new Schema.Parser()
                .parse(client().getLatestSchemaMetadata("journey-value").getSchema());
        GenericRecord order = new GenericData.Record(schema);
        order.put("order_id", "o-1");
        order.put("total", 12.5);

        byte[] message = serialize("journey-value", order, client());
        KafkaContracts.publish("journey", "1.1.0", "avro", NOTE);
        GenericRecord read = deserialize(message, client());

        assertThat(message[0]).isZero();
        assertThat(read.get("order_id")).hasToString("o-1");
        assertThat(read.get("total")).isEqualTo(12.5);
        assertThat(read.getSchema()).isEqualTo(schema);
    }

    @Test
    void aSerializerThatRegistersSchemasIsToldToPublishAContract() {
        KafkaContracts.publish("strict", "1.0.0", "avro", "");
        GenericRecord foreign = new GenericData.Record(new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"order\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}"));
        foreign.put("x", 1);

        assertThatThrownBy(() -> serialize("strict-value", foreign, client()))
                .rootCause()
                .hasMessageContaining("publish a contract");
    }

    @Test
    void theClientReadsEveryDocument() throws IOException, RestClientException {
        KafkaContracts.publish("read", "1.0.0", "avro", "");
        KafkaContracts.publish("read", "1.1.0", "avro", NOTE);
        SchemaRegistryClient client = client();

        SchemaMetadata latest = client.getLatestSchemaMetadata("read-value");
        AvroSchema schema = new AvroSchema(latest.getSchema());
        assertThat(client.getAllSubjects()).contains("read-value", "read-key");
        assertThat(client.getAllVersions("read-value")).containsExactly(1, 2);
        assertThat(latest.getVersion()).isEqualTo(2);
        assertThat(client.getSchemaById(latest.getId()).canonicalString()).isEqualTo(schema.canonicalString());
        assertThat(client.getId("read-value", schema)).isEqualTo(latest.getId());
        assertThat(client.getVersion("read-value", schema)).isEqualTo(2);
        assertThat(client.register("read-value", schema)).isEqualTo(latest.getId());
        assertThat(client.getAllSubjectsById(latest.getId())).contains("read-value");
        assertThat(client.getAllVersionsById(latest.getId())).isNotEmpty();
        assertThat(client.getByVersion("read-value", 1, false).getId()).isNotEqualTo(latest.getId());
        assertThat(client.testCompatibility("read-value", schema)).isTrue();
        assertThat(client.testCompatibilityVerbose("read-value", new AvroSchema("\"string\"")))
                .isNotEmpty();
        assertThat(client.getCompatibility("read-value")).isEqualTo("FORWARD");
        assertThat(client.getMode()).isEqualTo("READONLY");
    }

    @Test
    void theClientReadsTheErrorCodes() {
        assertThatThrownBy(() -> client().getLatestSchemaMetadata("no-such-topic-value"))
                .isInstanceOfSatisfying(RestClientException.class, problem -> {
                    assertThat(problem.getStatus()).isEqualTo(404);
                    assertThat(problem.getErrorCode()).isEqualTo(40401);
                });
        assertThatThrownBy(() -> client().getSchemaById(987_654))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        problem -> assertThat(problem.getErrorCode()).isEqualTo(40403));
    }

    private SchemaRegistryClient client() {
        return new CachedSchemaRegistryClient(
                address.toString(),
                100,
                Map.of(
                        "basic.auth.credentials.source",
                        "USER_INFO",
                        "basic.auth.user.info",
                        "kafka:" + Caller.token("pipeline")));
    }

    private static byte[] serialize(String subject, GenericRecord message, SchemaRegistryClient client)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConfluentSchemaRegistryCoder(subject, client).writeSchema(message.getSchema(), bytes);
        assertThat(bytes.size()).isEqualTo(ID_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(message.getSchema()).write(message, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static GenericRecord deserialize(byte[] message, SchemaRegistryClient client) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(message);
        Schema schema = new ConfluentSchemaRegistryCoder(client).readSchema(bytes);
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
