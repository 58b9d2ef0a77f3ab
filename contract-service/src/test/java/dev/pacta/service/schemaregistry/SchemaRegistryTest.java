/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaRegistryTest {
    private static final String BASE = "/registry/confluent";
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String NOTE = "      - {name: note, logicalType: string}";
    private static final String CITY = "      - {name: city, logicalType: string, required: true}";

    @Test
    void listsTheTopicsOfKafkaContractsOnly() {
        KafkaContracts.publish("listed", "1.0.0", "avro", "");
        Contracts.publishOrders("not-on-kafka", "1.0.0");

        client().get(BASE + "/subjects")
                .then()
                .statusCode(200)
                .contentType(TYPE)
                .body("$", hasItems("listed-value", "listed-key"))
                .body("$", not(hasItem("orders-value")));
        client().get(BASE + "/subjects?subjectPrefix=listed-&limit=1")
                .then()
                .body("$", equalTo(java.util.List.of("listed-key")));
    }

    @Test
    void aVersionOfAContractThatChangesNothingIsNoVersionOfTheSubject() {
        KafkaContracts.publish("counted", "1.0.0", "avro", "");
        KafkaContracts.publish("counted", "1.0.1", "avro", "");
        KafkaContracts.publish("counted", "1.1.0", "avro", NOTE);

        client().get(BASE + "/subjects/counted-value/versions")
                .then()
                .statusCode(200)
                .body("$", equalTo(java.util.List.of(1, 2)));
        client().get(BASE + "/subjects/counted-key/versions").then().body("$", hasSize(1));
    }

    @Test
    void givesAVersionWithItsIdAndWhereItComesFrom() {
        KafkaContracts.publish("given", "1.0.0", "avro", "");
        KafkaContracts.publish("given", "1.1.0", "avro", NOTE);

        int id = client().get(BASE + "/subjects/given-value/versions/1")
                .then()
                .statusCode(200)
                .body("subject", equalTo("given-value"))
                .body("version", equalTo(1))
                .body("$", not(hasKey("schemaType")))
                .body("metadata.properties.'pacta.contract'", equalTo("contract-given"))
                .body("metadata.properties.'pacta.version'", equalTo("1.0.0"))
                .body("schema", containsString("\"name\":\"order\""))
                .extract()
                .path("id");
        client().get(BASE + "/subjects/given-value/versions/latest")
                .then()
                .body("version", equalTo(2))
                .body("id", not(equalTo(id)));
        String text =
                client().get(BASE + "/subjects/given-value/versions/1/schema").asString();
        assertThat(text).startsWith("{\"type\":\"record\"");
        client().get(BASE + "/schemas/ids/" + id).then().statusCode(200).body("schema", equalTo(text));
        assertThat(client().get(BASE + "/schemas/ids/" + id + "/schema").asString())
                .isEqualTo(text);
        client().get(BASE + "/schemas/ids/" + id + "/versions")
                .then()
                .body("subject", hasItem("given-value"))
                .body("version", hasItem(1));
        client().get(BASE + "/schemas/ids/" + id + "/subjects").then().body("$", hasItem("given-value"));
        client().get(BASE + "/subjects/given-value/versions/1/referencedby")
                .then()
                .body("$", empty());
    }

    @Test
    void speaksTheFormatThatTheServerNames() {
        KafkaContracts.publish("as-json", "1.0.0", "json", "");
        KafkaContracts.publish("as-protobuf", "1.0.0", "protobuf", "");

        client().get(BASE + "/subjects/as-json-value/versions/latest")
                .then()
                .body("schemaType", equalTo("JSON"))
                .body("schema", containsString("json-schema.org"));
        client().get(BASE + "/subjects/as-protobuf-value/versions/latest")
                .then()
                .body("schemaType", equalTo("PROTOBUF"))
                .body("schema", containsString("message order"));
        client().get(BASE + "/schemas/types").then().body("$", hasItems("AVRO", "JSON", "PROTOBUF"));
    }

    @Test
    void givesProtobufToThoseWhoHaveNoParser() {
        KafkaContracts.publish("descriptor", "1.0.0", "protobuf", "");

        String text = client().get(BASE + "/subjects/descriptor-value/versions/1?format=serialized")
                .path("schema");

        String descriptor = new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
        assertThat(descriptor).contains("order", "order_id", "total", "proto3");
        assertThat(client().get(BASE + "/subjects/descriptor-value/versions/1/schema?format=serialized")
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void findsAVersionByWhatIsSaidOfItAndASchemaByItsMark() {
        KafkaContracts.publish("marked", "1.0.0", "avro", "");
        KafkaContracts.publish("marked", "1.1.0", "avro", NOTE);
        String guid = client().get(BASE + "/subjects/marked-value/metadata?key=pacta.version&value=1.0.0")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .extract()
                .path("guid");
        int id = client().get(BASE + "/subjects/marked-value/versions/1").path("id");

        client().get(BASE + "/schemas/guids/" + guid)
                .then()
                .body("guid", equalTo(guid))
                .body("schema", containsString("order_id"))
                .body("schema", not(containsString("note")));
        client().get(BASE + "/schemas/guids/" + guid + "/ids").then().body("id", hasItem(id));
    }

    @Test
    void listsTheSchemasOfManySubjectsInParts() {
        KafkaContracts.publish("parts", "1.0.0", "avro", "");
        KafkaContracts.publish("parts", "1.1.0", "avro", NOTE);

        client().get(BASE + "/schemas?subjectPrefix=parts-")
                .then()
                .body("subject", equalTo(java.util.List.of("parts-key", "parts-value", "parts-value")));
        client().get(BASE + "/schemas?subjectPrefix=parts-&latestOnly=true&offset=1")
                .then()
                .body("subject", equalTo(java.util.List.of("parts-value")))
                .body("version", equalTo(java.util.List.of(2)));
        client().get(BASE + "/subjects?subjectPrefix=parts_").then().body("$", empty());
    }

    @Test
    void findsASchemaHoweverItIsSpelled() {
        KafkaContracts.publish("found", "1.0.0", "avro", "");
        String text =
                client().get(BASE + "/subjects/found-value/versions/1/schema").asString();

        post("/subjects/found-value", text.replace(",", ",\n  "), null)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        post("/subjects/found-value", "\"string\"", null)
                .then()
                .statusCode(404)
                .contentType(TYPE)
                .body("error_code", equalTo(40403));
    }

    @Test
    void registersNothingButKnowsWhatIsPublished() {
        KafkaContracts.publish("written", "1.0.0", "json", "");
        String text =
                client().get(BASE + "/subjects/written-value/versions/1/schema").asString();
        int id = client().get(BASE + "/subjects/written-value/versions/1").path("id");

        post("/subjects/written-value/versions", text, "JSON")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        post("/subjects/written-value/versions", "{\"type\":\"object\"}", "JSON")
                .then()
                .statusCode(422)
                .body("error_code", equalTo(42205))
                .body("message", containsString("publish a contract"));
        post("/subjects/written-value/versions", "{", "JSON")
                .then()
                .statusCode(422)
                .body("error_code", equalTo(42201));
        post("/subjects/written-value/versions", text, "XML")
                .then()
                .statusCode(422)
                .body("error_code", equalTo(42201));
        post("/subjects/written-value/versions", "", null)
                .then()
                .statusCode(422)
                .body("error_code", equalTo(42201));
    }

    @Test
    void judgesCompatibilityByTheModeOfTheContract() {
        KafkaContracts.publish("judged", "1.0.0", "avro", CITY);
        String same =
                client().get(BASE + "/subjects/judged-value/versions/1/schema").asString();
        String longer = same.replace("\"fields\":[", "\"fields\":[{\"name\":\"note\",\"type\":\"string\"},");
        String shorter = same.replace(",{\"name\":\"city\",\"type\":\"string\"}", "");
        assertThat(shorter).isNotEqualTo(same);

        client().get(BASE + "/config/judged-value").then().body("compatibilityLevel", equalTo("FORWARD"));
        post("/compatibility/subjects/judged-value/versions/latest", longer, null)
                .then()
                .statusCode(200)
                .contentType(TYPE)
                .body("is_compatible", equalTo(true))
                .body("messages", nullValue());
        post("/compatibility/subjects/judged-value/versions/1?verbose=true", shorter, null)
                .then()
                .body("is_compatible", equalTo(false))
                .body("messages", hasItem(containsString("avro.reader-field-missing-default-value")))
                .body("messages", hasItem("{oldSchemaVersion: 1}"));
        post("/compatibility/subjects/judged-value/versions?verbose=true", "{\"type\":\"object\"}", "JSON")
                .then()
                .body("is_compatible", equalTo(false))
                .body("messages[0]", containsString("format AVRO"));
    }

    @Test
    void refusesWithTheCodesThatClientsKnow() {
        KafkaContracts.publish("refused", "1.0.0", "avro", "");

        refused("/subjects/nothing-value/versions", 404, 40401);
        refused("/subjects/nothing-value/versions/1", 404, 40401);
        refused("/subjects/refused-value/versions/7", 404, 40402);
        refused("/subjects/refused-value/versions/first", 422, 42202);
        refused("/subjects/refused-value/versions/0", 422, 42202);
        refused("/schemas/ids/999999", 404, 40403);
        refused("/schemas/ids/many", 404, 40403);
        refused("/config/nothing-value", 404, 40408);
        refused("/mode/nothing-value", 404, 40409);
    }

    @Test
    void alsoRefusesInTheirWordsWhatReachesNoCall() {
        client().urlEncodingEnabled(false)
                .get(BASE + "/subjects/a%00b/versions")
                .then()
                .statusCode(400)
                .contentType(TYPE)
                .body("error_code", equalTo(400));
    }

    @Test
    void saysWhatHoldsForAll() {
        client().get(BASE + "/config").then().body("compatibilityLevel", equalTo("FORWARD"));
        client().get(BASE + "/mode").then().body("mode", equalTo("READONLY"));
        client().get(BASE + "/contexts").then().body("$", hasItem("."));
    }

    @Test
    void takesATokenAsThePasswordHereAndNowhereElse() {
        given().auth()
                .preemptive()
                .basic("kafka-client", Caller.token("pipeline"))
                .get(BASE + "/subjects")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("kafka-client", "wrong")
                .get(BASE + "/subjects")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic !!")
                .get(BASE + "/subjects")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("kafka-client", Caller.token("pipeline"))
                .get("/api/v1/contracts")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification client() {
        return Caller.as("pipeline").accept(TYPE + ", application/vnd.schemaregistry+json, application/json");
    }

    private static io.restassured.response.Response post(String path, String schema, String type) {
        Map<String, Object> body = type == null
                ? Map.of("schema", schema)
                : Map.of("schema", schema, "schemaType", type, "references", java.util.List.of());
        return client().contentType(TYPE)
                .body(new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(body)
                        .toString())
                .post(BASE + path);
    }

    private static void refused(String path, int status, int code) {
        client().get(BASE + path).then().statusCode(status).contentType(TYPE).body("error_code", equalTo(code));
    }
}
