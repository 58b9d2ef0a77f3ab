/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.ContractFixture;
import dev.pacta.contract.message.LintMessage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @Test
    void whatIsNotYamlIsRefusedWithItsPlace() {
        assertRefused("apiVersion: v3.1.0\nid: [1, 2\nname: x\n", "yaml.syntax", 3);
    }

    @Test
    void aDuplicateKeyIsRefusedWithItsPlace() {
        assertRefused("apiVersion: v3.1.0\nid: a\nid: b\n", "yaml.duplicate-key", 3);
    }

    @Test
    void anUnknownVersionOfTheStandardIsRefused() {
        assertRefused("kind: DataContract\napiVersion: v9.0.0\n", "odcs.apiVersion", 2);
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertRefused("apiVersion: v3.1.0\n---\napiVersion: v3.1.0\n", "yaml.several-documents", 3);
    }

    @Test
    void nothingIsRefused() {
        assertRefused("", "yaml.empty", 1);
    }

    @Test
    void aListIsRefused() {
        assertRefused("- a\n", "odcs.type", 1);
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeTheyAreRead() {
        byte[] big = new byte[50 * 1024 * 1024];
        Arrays.fill(big, (byte) 'a');

        assertThat(messages(big)).extracting(LintMessage::ruleId).containsExactly("yaml.too-large");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 12; level++) {
            String previous = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, String.join(",", java.util.Collections.nCopies(10, previous))));
        }

        assertThat(messages(bomb.toString().getBytes(StandardCharsets.UTF_8)))
                .extracting(LintMessage::ruleId)
                .containsExactly("yaml.too-many-nodes");
    }

    @Test
    void anAliasToItselfIsRefused() {
        assertThat(messages("a: &a [*a]\n".getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "a: " + "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(messages(deep.getBytes(StandardCharsets.UTF_8)))
                .extracting(LintMessage::ruleId)
                .containsExactly("yaml.too-deep");
    }

    @Test
    void latin1IsRefusedWithThePlaceOfTheFirstWrongByte() {
        byte[] latin1 = "apiVersion: v3.1.0\nname: Müller\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(messages(latin1)).singleElement().satisfies(message -> {
            assertThat(message.ruleId()).isEqualTo("yaml.encoding");
            assertThat(message.position()).hasToString("2:8");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        byte[] bytes = ("\uFEFF" + ContractFixture.ORDERS).getBytes(Charset.forName(charset));

        assertThat(new OdcsReader().read(bytes, "x")).isInstanceOfSatisfying(ReadResult.Readable.class, readable -> {
            assertThat(readable.document().contract()).isPresent();
            assertThat(readable.document().bytes()).isEqualTo(bytes);
        });
    }

    private static void assertRefused(String yaml, String ruleId, int line) {
        assertThat(messages(yaml.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.ruleId()).isEqualTo(ruleId);
                    assertThat(message.position().line()).isEqualTo(line);
                });
    }

    private static List<LintMessage> messages(byte[] bytes) {
        return ((ReadResult.Unreadable) new OdcsReader().read(bytes, "bad.yaml")).messages();
    }
}
