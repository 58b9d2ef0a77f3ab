/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.policy.wire.PolicyJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The tests that are written in Rego, run by the real {@code opa}. */
class RegoTest {
    private static final String LOGIC = "src/main/rego/access.rego";
    private static final String TESTS = "src/test/rego/access_test.rego";

    @Test
    void theTestsInRegoPass() throws IOException, InterruptedException {
        assertThat(OpaTool.run("test", "--fail-on-empty", LOGIC, TESTS)).contains("PASS");
    }

    @Test
    void theTestsInRegoCoverEveryLine() throws IOException, InterruptedException {
        JsonNode measured =
                PolicyJson.MAPPER.readTree(OpaTool.run("test", "--coverage", "--format", "json", LOGIC, TESTS));
        assertThat(measured.at("/files").path(LOGIC).path("covered")).isNotEmpty();
        assertThat(measured.at("/files").path(LOGIC).path("not_covered"))
                .as("rows of %s that no test in Rego reaches", LOGIC)
                .isEmpty();

        OpaTool.run("test", "--coverage", "--threshold", "100", "--format", "json", LOGIC, TESTS);
    }

    @Test
    void theRegoIsFormattedAsOpaDoes() throws IOException, InterruptedException {
        assertThat(OpaTool.run("fmt", "--diff", LOGIC, TESTS)).isEmpty();
    }
}
