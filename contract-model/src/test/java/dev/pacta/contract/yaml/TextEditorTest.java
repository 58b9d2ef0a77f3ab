/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEditorTest {
    private static final Map<String, String> ITEM = new TreeMap<>(Map.of("k", "1", "v", "{w: 2}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "a: activ # c      § a: active # c",
                "a: 'activ'        § a: 'active'",
                "a: \"activ\"      § a: \"active\"",
                "{a: activ, b: 1}  § {a: active, b: 1}",
                "{\"a\":\"activ\"} § {\"a\":\"active\"}",
                "? a\\n: activ     § ? a\\n: active",
            })
    void aTextIsReplacedInItsOwnQuotes(String before, String after) {
        assertThat(edited(before, editor -> editor.replaceText("/a", "active"))).isEqualTo(lines(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "true       § 'true'",
                "no         § 'no'",
                "4          § '4'",
                "a: b       § 'a: b'",
                "it's       § 'it''s'",
                "- a        § '- a'",
                "a #b       § 'a #b'",
                "with blank § with blank",
                "a.b-c_d    § a.b-c_d",
            })
    void aPlainTextIsQuotedWhereItWouldBeReadAsSomethingElse(String text, String written) {
        assertThat(edited("a: x", editor -> editor.replaceText("/a", text))).isEqualTo("a: " + written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "- a: x # c\\n  b: [1] § - a: x # c\\n  l:\\n    - k: 1\\n      v: {w: 2}\\n  b: [1]",
                "- {a: x, b: y}      § - {a: x, l: [{k: 1, v: {w: 2}}], b: y}",
                "- a: x\\r\\n  b: 1\\r\\n § - a: x\\r\\n  l:\\r\\n    - k: 1\\r\\n      v: {w: 2}\\r\\n  b: 1\\r\\n",
            })
    void aListOfObjectsComesBehindAnEntryInItsManner(String before, String after) {
        assertThat(edited(before, editor -> editor.insertListAfter("/0/a", "l", List.of(ITEM))))
                .isEqualTo(lines(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "a:\\n  - k: 0 # c\\nb: 1   § a:\\n  - k: 0 # c\\n  - k: 1\\n    v: {w: 2}\\nb: 1",
                "a:\\n- k:\\n    m: 0\\n# c\\nb: 1 § a:\\n- k:\\n    m: 0\\n- k: 1\\n  v: {w: 2}\\n# c\\nb: 1",
                "a: [{k: 0}]              § a: [{k: 0}, {k: 1, v: {w: 2}}]",
                "a:\\n  - k: 0             § a:\\n  - k: 0\\n  - k: 1\\n    v: {w: 2}",
            })
    void anObjectComesBehindTheLastOfItsList(String before, String after) {
        assertThat(edited(before, editor -> editor.appendItem("/a", ITEM))).isEqualTo(lines(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {"a: &x [1]\\nb: *x", "a: []", "a: text", "b: [1]"})
    void aListThatStandsElsewhereTooOrIsNoneIsLeftAlone(String yaml) {
        assertThat(edits(yaml, editor -> editor.appendItem("/a", ITEM))).isEmpty();
    }

    @Test
    void aTextWithQuotesAndBackslashesIsEscaped() {
        assertThat(edited("a: \"x\"", editor -> editor.replaceText("/a", "q\"b\\t\t")))
                .isEqualTo("a: \"q\\\"b\\\\t\\u0009\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "a: &x activ\\nb: *x",
                "a: !!str activ",
                "a: |\\n  activ",
                "a: >\\n  activ",
                "a: activ\\n  b",
                "a:",
                "a: [x]",
            })
    void whatCannotBeExchangedOnItsOwnIsLeftAlone(String yaml) {
        assertThat(edits(yaml, editor -> editor.replaceText("/a", "active"))).isEmpty();
    }

    @Test
    void whatIsUsedInTwoPlacesIsLeftAlone() {
        assertThat(edits("a: &x {b: 1}\nc: *x", editor -> editor.replaceText("/c/b", "2")))
                .isEmpty();
        assertThat(edits("a: &x {b: 1, c: 2}\nc: *x", editor -> editor.remove("/a/b")))
                .isEmpty();
        assertThat(edits("a: {b: &x 1}\nc: *x", editor -> editor.remove("/a"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "x:\\n  a: 1\\n  b: 2\\n           § x:\\n  b: 2\\n",
                "x:\\n  a: 1 # gone\\n  b: 2\\n    § x:\\n  b: 2\\n",
                "x:\\n  b: 2\\n  a: 1              § x:\\n  b: 2\\n",
                "x:\\n  b: 2\\n  a:\\n    - 1\\n    - 2\\ny: 1 § x:\\n  b: 2\\ny: 1",
                "x:\\n  a: |\\n    1\\n    2\\n\\n  b: 2\\n § x:\\n\\n  b: 2\\n",
                "x: {a: 1, b: 2}                   § x: {b: 2}",
                "x: {b: 2, a: 1}                   § x: {b: 2}",
                "x: {b: 2, a: 1,}                  § x: {b: 2,}",
                "x: {a: 1}                         § x: {}",
                "x: {'a': 1, b: 2}                 § x: {b: 2}",
            })
    void anEntryGoesWithItsLine(String before, String after) {
        assertThat(edited(before, editor -> editor.remove("/x/a"))).isEqualTo(lines(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "x:\\n  - 0\\n  - 1\\n  - 2\\n § x:\\n  - 0\\n  - 2\\n",
                "x:\\n- 0\\n- 1               § x:\\n- 0\\n",
                "x: [0, 1, 2]                 § x: [0, 2]",
                "x: [0, 1]                    § x: [0]",
                "x:\\n  - 0\\n  - a: 1\\n    b: 2\\n  - 2\\n § x:\\n  - 0\\n  - 2\\n",
            })
    void anItemGoesWithItsDash(String before, String after) {
        assertThat(edited(before, editor -> editor.remove("/x/1"))).isEqualTo(lines(after));
    }

    @Test
    void theFirstKeyOfAnItemGoesAndTheNextTakesItsPlace() {
        assertThat(edited("- a: 1\n  b: 2\n", editor -> editor.remove("/0/a"))).isEqualTo("- b: 2\n");
        assertThat(edits("- a: 1\n  # about b\n  b: 2\n", editor -> editor.remove("/0/a")))
                .isEmpty();
    }

    @Test
    void theOnlyEntryOfABlockStays() {
        assertThat(edits("x:\n  a: 1\n", editor -> editor.remove("/x/a"))).isEmpty();
        assertThat(edits("x: [0, # c\n 1]", editor -> editor.remove("/x/1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "a: 1               § a: 1\\nm: true",
                "a: 1 # c\\nb: 2\\n § a: 1 # c\\nm: true\\nb: 2\\n",
                "{a: 1}             § {a: 1, m: true}",
                "{\"a\":1}          § {\"a\":1, \"m\": true}",
                "a: 1\\r\\nb: 2\\r\\n § a: 1\\r\\nm: true\\r\\nb: 2\\r\\n",
            })
    void anEntryIsAddedBehindAnother(String before, String after) {
        assertThat(edited(before, editor -> editor.insertAfter("/a", "m", "true")))
                .isEqualTo(lines(after));
    }

    @Test
    void anEntryIsAddedAtTheIndentationOfItsItem() {
        assertThat(edited("x:\n  -   a: 1\n      b: 2\n", editor -> editor.insertAfter("/x/0/a", "m", "true")))
                .isEqualTo("x:\n  -   a: 1\n      m: true\n      b: 2\n");
    }

    @Test
    void aKeyIsRenamedUnlessTheNewNameIsTaken() {
        assertThat(edited("x: {'a': 1}", editor -> editor.renameKey("/x/a", "b")))
                .isEqualTo("x: {'b': 1}");
        assertThat(edits("x: {a: 1, b: 2}", editor -> editor.renameKey("/x/a", "b")))
                .isEmpty();
    }

    @Test
    void twoValuesChangePlacesAsTheyAreWritten() {
        assertThat(edited("x: [0x1F, 2.0] # c", editor -> editor.swap("/x/0", "/x/1")))
                .isEqualTo("x: [2.0, 0x1F] # c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "t:\\n  - a: 1\\n    b: |\\n      x\\n\\n      y\\n  # c\\n  - d\\nz: 1 § t:\\n  m:\\n    - a: 1\\n      b: |\\n        x\\n\\n        y\\n    # c\\n    - d\\nz: 1",
                "t:\\n- a\\n- b\\n § t:\\n  m:\\n  - a\\n  - b\\n",
                "t: [a, b]        § t: {m: [a, b]}",
            })
    void aListIsPutUnderAKey(String before, String after) {
        assertThat(edited(before, editor -> editor.nestList("/t", "m"))).isEqualTo(lines(after));
    }

    @Test
    void keysWithSlashesAndTildesAreFoundByTheirPointer() {
        assertThat(edited("'a/b~c': 1", editor -> editor.replaceText("/a~1b~0c", "x")))
                .isEqualTo("'a/b~c': x");
    }

    @Test
    void encodingAndByteOrderMarkStay() {
        byte[] little = ("\uFEFF# \uD83D\uDCE6\na: activ\n").getBytes(StandardCharsets.UTF_16LE);

        List<TextEdit> edits =
                TextEditor.of(little).orElseThrow().replaceText("/a", "active").orElseThrow();

        assertThat(TextEdits.apply(little, edits))
                .isEqualTo("\uFEFF# \uD83D\uDCE6\na: active\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void editsThatOverlapAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextEdits.apply(
                        "abcdef".getBytes(StandardCharsets.UTF_8),
                        List.of(new TextEdit(0, 3, "x"), new TextEdit(2, 4, "y"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextEdits.apply(new byte[0], List.of(new TextEdit(0, 3, "x"))));
    }

    private static String edited(String before, Function<TextEditor, Optional<List<TextEdit>>> change) {
        byte[] bytes = lines(before).getBytes(StandardCharsets.UTF_8);
        List<TextEdit> edits = change.apply(TextEditor.of(bytes).orElseThrow()).orElseThrow();
        return new String(TextEdits.apply(bytes, edits), StandardCharsets.UTF_8);
    }

    private static Optional<List<TextEdit>> edits(
            String before, Function<TextEditor, Optional<List<TextEdit>>> change) {
        return change.apply(
                TextEditor.of(lines(before).getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    /** In a table, line breaks are written as an escape. */
    private static String lines(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
