/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.yaml.TextEdits;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fix, in every way to write a document: what comes out is a document in which only what was meant differs. */
@Tag("volume")
class FixesTouchNothingElseTest {
    private static final LintSettings SETTINGS =
            new LintSettings(LintProfile.STANDARD, Map.of(), Instant.parse("2026-11-21T12:00:00Z"));

    /** What a fix may change beside the value it points at: the rule that moves or spreads something. */
    private static final Map<String, List<String>> FURTHER = Map.of(
            "pacta.deprecated.team-list", List.of("/team"),
            "pacta.deprecated.sla-default-element", List.of("/slaDefaultElement", "/slaProperties"));

    @ParameterizedTest
    @EnumSource(Writing.class)
    void aFixChangesWhatItsMessagePointsAtAndLeavesTheRest(Writing writing) {
        int seen = 0;
        for (RuleDescription rule : Lint.catalog()) {
            byte[] bytes = writing.write(ExampleContract.complete(rule.badExample()));
            for (LintMessage message : Lint.lintBytes(bytes, "x.yaml", SETTINGS)) {
                if (message.fix() != null) {
                    seen++;
                    holdToItsPlace(bytes, message, message.fix());
                }
            }
        }

        assertThat(seen)
                .as("fixes in documents written with " + writing)
                .isGreaterThan(writing == Writing.ANCHORS ? 0 : 20);
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void changedDocumentsOfAnyKindAreLintedAndMendedWithoutAnException(Writing writing) {
        Random random = new Random(20_261_121 + writing.ordinal());
        List<RuleDescription> rules = Lint.catalog();
        for (int round = 0; round < 400; round++) {
            RuleDescription rule = rules.get(random.nextInt(rules.size()));
            byte[] bytes = writing.write(Mutation.of(ExampleContract.complete(rule.badExample()), random));
            String shown = new String(bytes, StandardCharsets.UTF_8);
            assertThatCode(() -> mend(bytes)).as(shown).doesNotThrowAnyException();
        }
    }

    private static void mend(byte[] bytes) {
        for (LintMessage message : Lint.lintBytes(bytes, "x.yaml", SETTINGS)) {
            if (message.fix() != null) {
                holdToItsPlace(bytes, message, message.fix());
            }
        }
        byte[] mended = LintFix.apply(bytes, "x.yaml", SETTINGS).bytes();
        assertThat(LintFix.apply(mended, "x.yaml", SETTINGS).bytes()).isEqualTo(mended);
    }

    private static void holdToItsPlace(byte[] bytes, LintMessage message, Fix fix) {
        byte[] mended = TextEdits.apply(bytes, fix.edits());
        String shown = message.text() + "\n" + TextEdits.decode(bytes) + "\n=>\n" + TextEdits.decode(mended);
        TreeSet<String> changed = new TreeSet<>();
        differences(read(bytes, shown), read(mended, shown), "", changed);

        assertThat(changed)
                .as(shown)
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(mayChange(message))
                        .anyMatch(allowed -> pointer.equals(allowed) || pointer.startsWith(allowed + "/")));
        assertThat(Lint.lintBytes(mended, "x.yaml", SETTINGS))
                .as(shown)
                .noneMatch(again -> again.ruleId().equals(message.ruleId())
                        && again.path().equals(message.path())
                        && again.message().equals(message.message())
                        && !message.ruleId().equals("pacta.tags.duplicate"));
    }

    /** The object or list around the value: a key is renamed, added or dropped there. */
    private static List<String> mayChange(LintMessage message) {
        String around = message.path().substring(0, Math.max(message.path().lastIndexOf('/'), 0));
        boolean top = around.isEmpty();
        return Stream.concat(
                        Stream.of(top ? message.path() : around),
                        FURTHER.getOrDefault(message.ruleId(), List.of()).stream())
                .toList();
    }

    private static YamlNode read(byte[] bytes, String shown) {
        try {
            return new YamlReader().read(bytes);
        } catch (YamlException broken) {
            throw new AssertionError(broken.problem() + "\n" + shown, broken);
        }
    }

    private static void differences(YamlNode before, YamlNode after, String path, TreeSet<String> changed) {
        if (before instanceof YamlNode.Mapping one && after instanceof YamlNode.Mapping other) {
            List<String> keys = new ArrayList<>(one.entries().keySet());
            keys.addAll(other.entries().keySet());
            for (String key : new TreeSet<>(keys)) {
                String child = path + "/" + key;
                if (one.get(key).isEmpty() || other.get(key).isEmpty()) {
                    changed.add(child);
                } else {
                    differences(one.get(key).get(), other.get(key).get(), child, changed);
                }
            }
        } else if (before instanceof YamlNode.Sequence one
                && after instanceof YamlNode.Sequence other
                && one.items().size() == other.items().size()) {
            for (int at = 0; at < one.items().size(); at++) {
                differences(one.items().get(at), other.items().get(at), path + "/" + at, changed);
            }
        } else if (before instanceof YamlNode.Sequence && after instanceof YamlNode.Sequence) {
            changed.add(path + "/-");
        } else if (!sameScalar(before, after)) {
            changed.add(path);
        }
    }

    private static boolean sameScalar(YamlNode before, YamlNode after) {
        return before instanceof YamlNode.Scalar one
                && after instanceof YamlNode.Scalar other
                && one.type() == other.type()
                && one.text().equals(other.text());
    }
}
