/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.body.BodyBreach;
import dev.pacta.validation.body.BodyCheck;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaSettings;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies that are held to a JSON Schema. */
class BodyOfRecordsTest {
    @Test
    void eachRecordOfAListIsJudgedAsItStandsThere() {
        BodyCheck check = check(null, "{\"type\": [\"object\", \"null\", \"string\"], \"maxProperties\": 1}");

        BodyVerdict verdict = check.judge(bytes("[ {\"a\": 1} ,null, 7 ,\"a]\\\"\",-1.5e3, [1], true ]"));

        assertThat(verdict.kind()).isEqualTo(BodyVerdict.Kind.INVALID);
        assertThat(verdict.records()).isEqualTo(7);
        assertThat(verdict.breaches()).extracting(BodyBreach::path).containsExactly("$[2]", "$[4]", "$[5]", "$[6]");
        assertThat(verdict.breaches()).extracting(BodyBreach::rule).containsOnly("#/type");
    }

    @Test
    void recordsUnderAKeyAndARecordByItselfHaveTheirPlaces() {
        String schema = "{\"maxProperties\": 1}";

        assertThat(check("rows", schema)
                        .judge(bytes("{\"rows\": [{\"a\": 1, \"b\": 2}]}"))
                        .breaches())
                .containsExactly(new BodyBreach("#/maxProperties", "$.rows[0]"));
        assertThat(check(null, schema).judge(bytes("{\"a\": 1, \"b\": 2}")).breaches())
                .containsExactly(new BodyBreach("#/maxProperties", "$"));
        assertThat(check(null, schema).judge(bytes("{\"a\": 1}")).kind()).isEqualTo(BodyVerdict.Kind.VALID);
    }

    private static BodyCheck check(@Nullable String key, String schema) {
        return BodyCheck.bySchema(key, JsonSchema.compile(schema, SchemaSettings.DEFAULT)::validate);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
