/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.Mode;
import dev.pacta.validation.report.ReportJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private static final String EMPTY = "an empty field is null";
    private static final String[] SEEDED = IntStream.rangeClosed(1, 8)
            .mapToObj(seed -> "seeded records " + seed)
            .toArray(String[]::new);

    private interface Writing {
        Path write(Case data, Path folder) throws Exception;
    }

    @TempDir
    private Path folder;

    private record InFiles(String name, List<Exemption> exemptions, Path folder, Writing writing) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            Path contract = Files.writeString(folder.resolve("contract.odcs.yaml"), data.contract());
            FileReport report = Fixture.validate(
                    Fixture.compile(contract), "data", writing.write(data, folder), Fixture.mode(Mode.REPORT));
            return CaseVerdict.ofReport(ReportJson.write(report.report()));
        }
    }

    private void hold(String name, Writing writing, Exemption... exemptions) {
        Agreement.hold(new InFiles(name, List.of(exemptions), folder, writing));
    }

    @Test
    void lines() {
        hold("Files, NDJSON", CommonFiles::lines);
    }

    @Test
    void arrays() {
        hold("Files, JSON", CommonFiles::array);
    }

    @Test
    void csv() {
        hold(
                "Files, CSV",
                CommonFiles::csv,
                Exemption.columns("CSV has none", "list", "map", "struct"),
                Exemption.columns("fields are text, read by the type of the contract", "mixed"),
                Exemption.cases(
                        "fields are text, read by the type of the contract",
                        "truth in texts",
                        "texts that are whole numbers",
                        "whole numbers that are texts"),
                Exemption.cases("UTF-8 has none", "half a surrogate"),
                Exemption.cases(
                        EMPTY,
                        "empty text and required",
                        "required without a length",
                        "pattern of texts",
                        "addresses",
                        "identifiers",
                        "unique texts",
                        "days in texts",
                        "moments in texts",
                        "no nulls",
                        "few nulls",
                        "fewer nulls",
                        "invalid texts by list",
                        "invalid texts by pattern",
                        "repeated texts"),
                Exemption.cases(EMPTY, SEEDED).ofRules("data.name:minLength", "data.name:nulls"));
    }

    @Test
    void parquet() {
        hold(
                "Files, Parquet",
                CommonFiles::parquet,
                Exemption.columns("a column has one type", "mixed"),
                Exemption.cases(
                        "a column of another type than the contract's is refused before a row is read",
                        "truth in texts",
                        "texts that are whole numbers",
                        "whole numbers that are texts",
                        "real numbers that are whole",
                        "whole numbers beyond 64 bits",
                        "moments where days are wanted",
                        "days where moments are wanted"));
    }
}
