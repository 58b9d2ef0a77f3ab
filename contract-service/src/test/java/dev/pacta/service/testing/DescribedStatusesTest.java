/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DescribedStatusesTest {
    private static final String DOCUMENT = """
            paths:
              /things/{id}:
                summary: no operation
                get: { responses: { '200': {}, '404': {}, default: {} } }
                put: { responses: { '201': {} } }
              /things/newest:
                get: { responses: { '200': {} } }
              /things/{id}/parts/{part}.json:
                get: { responses: { '200': {} } }
            """;

    @Test
    void takesWhatAnOperationNames() throws IOException {
        DescribedStatuses described = DescribedStatuses.of(DOCUMENT);

        assertThat(described.fault("GET", "/things/1", 200)).isEmpty();
        assertThat(described.fault("GET", "/things/a%2Fb", 404)).isEmpty();
        assertThat(described.fault("PUT", "/things/1", 201)).isEmpty();
        assertThat(described.fault("GET", "/things/1/parts/2.json", 200)).isEmpty();
    }

    @Test
    void refusesWhatAnOperationDoesNotName() throws IOException {
        DescribedStatuses described = DescribedStatuses.of(DOCUMENT);

        assertThat(described.fault("PUT", "/things/1", 200)).isPresent();
        assertThat(described.fault("GET", "/things/1/parts/2.json", 404)).isPresent();
        assertThat(described.fault("GET", "/things/1", 500)).isPresent();
    }

    @Test
    void holdsACallToTheOperationThatSaysMostOfItsAddress() throws IOException {
        assertThat(DescribedStatuses.of(DOCUMENT).fault("GET", "/things/newest", 404))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("GET /things/newest answers 404"));
    }

    @Test
    void saysNothingOfWhatIsNoOperation() throws IOException {
        DescribedStatuses described = DescribedStatuses.of(DOCUMENT);

        assertThat(described.fault("GET", "/others", 418)).isEmpty();
        assertThat(described.fault("DELETE", "/things/1", 405)).isEmpty();
        assertThat(described.fault("GET", "/things/1", 405)).isEmpty();
        assertThat(described.fault("GET", "/things/1/parts/2xjson", 418)).isEmpty();
    }

    @Test
    void saysWhatToWriteWhere() throws IOException {
        DescribedStatuses described = DescribedStatuses.of(DOCUMENT);

        assertThat(described.fault("GET", "/things/1", 409))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains(
                                "GET /things/{id} answers 409",
                                "@Extension(name = \"x-refused-409\", value = \"<when>\")",
                                "-Dpacta.openapi.rewrite=true",
                                "npm run api"));
        assertThat(described.fault("GET", "/things/1", 202))
                .hasValueSatisfying(fault -> assertThat(fault).contains("@APIResponse(responseCode = \"202\""));
    }
}
