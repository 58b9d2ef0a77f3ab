/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileBodiesTest {
    private static final long MORE_THAN_ANY_LIMIT = 80L * 1024 * 1024;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/tokens              | {'name':'a@b','roles':['viewer']}",
                "/api/v1/tokens              | {'name':'a','roles':['viewer'],'teams':['a@b']}",
                "/api/v1/tokens              | {'name':'a','roles':['viewer'],'pipeline':'a@b'}",
                "/api/v1/findings/any/waive  | {'reason':'a@b','until':'2099-12-31'}",
                "/api/v1/decisions           | {'action':'read','purpose':'a@b','inputs':[{'contract':'a'}]}",
                "/api/v1/decisions           | {'action':'read','purpose':'a','inputs':[{'contract':'a@b'}]}",
                "/api/v1/decisions           | {'subject':{'name':'a@b'},'action':'read','purpose':'a','inputs':[]}"
            })
    void refusesATextThatTheDatabaseCannotKeep(String path, String body) {
        Caller.as("admin")
                .contentType("application/json")
                .body(body.replace("'", "\"").replace("@", "\\u0000"))
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"))
                .body("detail", containsString("character of code 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\0b", "a\\u0000b", "a\\ud800b", "\\udc00"})
    void refusesAContractWithACharacterThatTheDatabaseCannotKeep(String name) {
        String contract = Contracts.orders("unkeepable", "1.0.0").replace("Orders of unkeepable", '"' + name + '"');

        Contracts.publish("unkeepable", "1.0.0", contract)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("contract.invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/tokens, application/json",
        "POST, /api/v1/decisions, application/json",
        "POST, /api/v1/lineage, application/json",
        "POST, /api/v1/lineage/batch, application/json",
        "POST, /api/v1/lint, application/yaml",
        "PUT, /api/v1/policies/long, application/yaml",
        "PUT, /api/v1/contracts/long/versions/1.0.0, application/yaml"
    })
    void refusesABodyOfUnsaidLengthThatIsTooLong(String method, String path, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + Caller.adminToken())
                .method(method, BodyPublishers.ofInputStream(() -> new Blanks(MORE_THAN_ANY_LIMIT)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(given -> assertThat(given).startsWith("application/problem+json"));
            assertThat(JsonPath.from(answer.body()).getString("code")).endsWith(".too-large");
        }
    }

    /** So many blanks, of which none is kept. */
    private static final class Blanks extends InputStream {
        private long left;

        private Blanks(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
