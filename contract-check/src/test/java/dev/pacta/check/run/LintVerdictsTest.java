/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What {@code datacontract lint} of datacontract-cli 1.2.8 says of documents, recorded once in {@code datacontract-cli-1.2.8-lint.json}, beside
 * our lint. Each difference is a line of a table in {@code docs/conformance.md} with its reason.
 */
class LintVerdictsTest {
    private static final Path TABLE = Path.of("../docs/conformance.md");
    private static final String HEADING = "## Lint beside datacontract-cli";
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| (\\w+) \\| (\\w+)(?:: ([^|]*))? \\| [^|]{10,} \\|");
    private static final String STANDARD = "standard/";

    /** One document, judged twice. */
    private record Verdicts(String theirs, String ours, String rules) {
        /** A warning refuses nothing, theirs as little as ours. */
        boolean differ() {
            return theirs.equals("failed") != ours.equals("failed");
        }
    }

    @Test
    void everyDifferenceOnOurExamplesIsInTheTableWithItsReason() throws IOException {
        compare(name -> !name.startsWith(STANDARD), Path.of("../examples/contracts"), "");
    }

    @Test
    void everyDifferenceOnTheDocumentsOfTheStandardIsInTheTableWithItsReason() throws IOException {
        compare(name -> name.startsWith(STANDARD), standard(), STANDARD);
    }

    private static void compare(Predicate<String> part, Path folder, String prefix) throws IOException {
        Map<String, Verdicts> judged = new TreeMap<>();
        for (Map.Entry<String, String> entry : recorded().entrySet()) {
            if (part.test(entry.getKey())) {
                Path file = folder.resolve(entry.getKey().substring(prefix.length()));
                List<String> errors = errors(file);
                judged.put(
                        entry.getKey(),
                        new Verdicts(
                                entry.getValue(),
                                errors.isEmpty() ? "passed" : "failed",
                                errors.stream().distinct().sorted().collect(Collectors.joining(", "))));
            }
        }
        Map<String, String> different = new TreeMap<>();
        judged.forEach((name, verdicts) -> {
            if (verdicts.differ()) {
                different.put(
                        name,
                        verdicts.theirs() + " | " + verdicts.ours()
                                + (verdicts.rules().isEmpty() ? "" : ": " + verdicts.rules()));
            }
        });
        assertThat(judged).hasSizeGreaterThan(15);
        assertThat(rows(part)).isEqualTo(different);
        assertThat(section())
                .as("the counts above the table")
                .contains("%d of %d".formatted(judged.size() - different.size(), judged.size()));
    }

    private static Path standard() {
        Path negative = SharedInputs.folder("standards/odcs/negative")
                .orElseGet(() -> abort("no shared inputs on this machine"));
        return negative.resolve("..");
    }

    private static List<String> errors(Path file) throws IOException {
        ReadResult read = new OdcsReader().read(Files.readAllBytes(file), file.toString());
        List<LintMessage> messages = read instanceof ReadResult.Readable readable
                ? Lint.lint(readable.document(), LintSettings.STANDARD)
                : ((ReadResult.Unreadable) read).messages();
        return messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .map(message -> "`" + message.ruleId() + "`")
                .toList();
    }

    private static Map<String, String> rows(Predicate<String> part) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        section().lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            if (part.test(row.group(1))) {
                String rules = row.group(4) == null ? "" : ": " + row.group(4);
                rows.put(row.group(1), row.group(2) + " | " + row.group(3) + rules);
            }
        });
        return rows;
    }

    private static String section() throws IOException {
        String document = Files.readString(TABLE);
        assertThat(document).contains(HEADING);
        String rest = document.substring(document.indexOf(HEADING));
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }

    private static Map<String, String> recorded() throws IOException {
        try (InputStream file = LintVerdictsTest.class.getResourceAsStream("/datacontract-cli-1.2.8-lint.json")) {
            return new JsonMapper().readValue(file, new TypeReference<TreeMap<String, String>>() {});
        }
    }
}
