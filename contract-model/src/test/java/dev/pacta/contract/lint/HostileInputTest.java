/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.ContractJson;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a stranger sends is answered with messages. */
@Tag("volume")
class HostileInputTest {
    private static final List<String> PIECES = List.of(
            "null",
            "[]",
            "{}",
            "-1",
            "0x1F",
            "1e999",
            ".nan",
            "true",
            "\"\"",
            "99999999999999999999",
            "[null]",
            "{a: 1}",
            "''");

    @Test
    void aPatternThatNestsTooDeeplyIsReported() {
        String pattern = "(".repeat(100_000) + ")".repeat(100_000);

        assertThat(lint(withPattern(pattern, "x")))
                .extracting(LintMessage::ruleId)
                .contains("pacta.pattern.broken");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPatternThatBacktracksWithoutEndDoesNotHoldUpTheLint() {
        assertThat(CompletableFuture.supplyAsync(
                        () -> lint(withPattern("^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(200)))))
                .succeedsWithin(java.time.Duration.ofSeconds(15));
    }

    @Test
    void aChangedValueAnywhereGivesMessagesAndNeverAnException() {
        Random random = new Random(7);
        String[] lines = ORDERS.split("\n");
        for (int round = 0; round < 4_000; round++) {
            String[] changed = lines.clone();
            int at = random.nextInt(changed.length);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            changed[at] = changed[at].replaceFirst("([:\\[] ?)[^:,\\]}]+([,\\]}]|$)", "$1" + piece + "$2");
            String yaml = String.join("\n", changed);
            assertThatCode(() -> useEverything(yaml)).as(yaml).doesNotThrowAnyException();
        }
    }

    private static void useEverything(String yaml) {
        lint(yaml);
        if (new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "x") instanceof ReadResult.Readable readable) {
            ContractJson.write(readable.document());
            readable.document().contract().ifPresent(contract -> {
                contract.schema().forEach(JsonSchemaExporter::export);
                ContractDiff.between(dev.pacta.contract.ContractFixture.contract(ORDERS), contract);
            });
        }
    }

    private static String withPattern(String pattern, String example) {
        return ORDERS.replace(
                "    required: true",
                "    logicalTypeOptions: {pattern: '%s'}\n        examples: ['%s']\n        required: true"
                        .formatted(pattern, example));
    }

    private static List<LintMessage> lint(String yaml) {
        return Lint.lintBytes(yaml.getBytes(StandardCharsets.UTF_8), "x", LintProfile.STANDARD);
    }
}
