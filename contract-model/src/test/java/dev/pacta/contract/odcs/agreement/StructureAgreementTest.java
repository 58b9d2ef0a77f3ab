/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.OdcsVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our structure agrees with the JSON Schema that the standard's project published for the same version. */
@Tag("volume")
class StructureAgreementTest {
    static List<OdcsVersion> versions() {
        return List.of(OdcsVersion.values());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void randomDocumentsGetTheSameVerdictOrFallUnderAListedDeviation(OdcsVersion version) {
        OfficialSchema official = official(version);
        Tally mutants = new Tally();
        Set<String> acceptedKeys = new TreeSet<>();

        new Mutants(official).ofRandomDocuments((document, how) -> {
            Judgement judgement = Judgement.of(document, official);
            mutants.add(judgement, how);
            if (judgement.theirs()) {
                Trees.keys(document, acceptedKeys);
            }
        });

        assertThat(mutants.differences()).isEmpty();
        assertThat(mutants.deviations().keySet())
                .as("every listed deviation is needed")
                .isEqualTo(listed(version));
        assertThat(acceptedKeys)
                .as("every key of the standard occurs in a document that is valid")
                .containsAll(Trees.keysOf(official.text()));
        ConformanceDocument.hasRow(
                "| %s, random | ".formatted(version.text()),
                "| %s, random | %s |".formatted(version.text(), mutants.cells()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void examplesAndTheirMutationsGetTheSameVerdictOrFallUnderAListedDeviation(OdcsVersion version) {
        OfficialSchema official = official(version);
        List<Path> files = Documents.files("examples");
        assumeTrue(!files.isEmpty(), "SKIPPED: the examples of the standard are not beside this checkout");
        Tally examples = judge(files, official);
        Tally negatives = judge(Documents.files("negative"), official);
        Tally mutants = new Tally();

        new Mutants(official).ofExamples((document, how) -> mutants.add(Judgement.of(document, official), how));

        assertThat(List.of(examples.differences(), negatives.differences(), mutants.differences()))
                .allMatch(List::isEmpty);
        assertThat(listed(version)).containsAll(mutants.deviations().keySet());
        ConformanceDocument.hasRow(
                "| %s | ".formatted(version.text()),
                "| %s | %s | %s | %s |"
                        .formatted(
                                version.text(),
                                examples.agreedOfJudged(),
                                negatives.agreedOfJudged(),
                                mutants.cells()));
    }

    @Test
    void theListOfDeviationsIsTheOneInTheDocumentation() {
        for (Deviation deviation : Deviation.ALL) {
            String beginning = "| `%s` | ".formatted(deviation.ruleId());
            ConformanceDocument.hasRow(
                    beginning,
                    beginning
                            + "%s | %s | %s | %s |"
                                    .formatted(
                                            deviation.versions().stream()
                                                    .sorted()
                                                    .map(OdcsVersion::text)
                                                    .collect(Collectors.joining(", ")),
                                            deviation.condition(),
                                            deviation.accepted() ? "taken" : "refused",
                                            deviation.reason()));
        }
    }

    private static Tally judge(List<Path> files, OfficialSchema official) {
        Tally tally = new Tally();
        for (Path file : files) {
            Map<String, Object> document = Documents.read(file);
            if (OdcsVersion.of(String.valueOf(document.get("apiVersion"))).isPresent()) {
                document.put("apiVersion", official.version().text());
            }
            tally.add(Judgement.of(document, official), file.getFileName().toString());
        }
        return tally;
    }

    private static Set<String> listed(OdcsVersion version) {
        return Deviation.ALL.stream()
                .filter(deviation -> deviation.versions().contains(version))
                .map(Deviation::ruleId)
                .collect(Collectors.toSet());
    }

    static OfficialSchema official(OdcsVersion version) {
        Optional<OfficialSchema> schema = OfficialSchema.of(version);
        assumeTrue(
                schema.isPresent(),
                "SKIPPED: the JSON Schema of %s is not beside this checkout".formatted(version.text()));
        return schema.orElseThrow();
    }
}
