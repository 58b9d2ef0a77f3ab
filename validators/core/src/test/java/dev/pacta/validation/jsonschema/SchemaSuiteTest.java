/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.jsonschema.SchemaSuite.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every required case of the public suite, from the bytes and from the parsed value. */
class SchemaSuiteTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"DRAFT_2019_09, draft2019-09, 1200", "DRAFT_2020_12, draft2020-12, 1200"})
    void everyRequiredCaseHasTheVerdictOfTheSuite(Dialect dialect, String folder, int atLeast) {
        SchemaSuite suite =
                SchemaSuite.find().orElseGet(() -> abort("the JSON-Schema-Test-Suite is not beside this checkout"));
        Map<String, String> remotes = suite.remotes();
        remotes.keySet().removeIf(name -> !name.matches("http://localhost:1234/([^/]*|draft20.*|nested/.*|base.*)"));
        SchemaSettings settings = new SchemaSettings(dialect, false, remotes, SchemaLimits.DEFAULT);
        List<Case> cases = suite.cases(folder);

        assertThat(cases).hasSizeGreaterThan(atLeast).allSatisfy(each -> {
            JsonSchema schema = JsonSchema.compile(JsonText.of(each.schema()), settings);
            SchemaVerdict.Kind expected = each.valid() ? SchemaVerdict.Kind.VALID : SchemaVerdict.Kind.INVALID;
            byte[] json = JsonText.of(each.data()).getBytes(StandardCharsets.UTF_8);
            assertThat(schema.validate(json).kind()).isEqualTo(expected);
            assertThat(schema.validate(each.data()).kind()).isEqualTo(expected);
        });
    }
}
