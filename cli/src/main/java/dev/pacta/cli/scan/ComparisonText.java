/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.scan.ColumnVerdict;
import dev.pacta.validation.scan.ContractComparison.Line;
import dev.pacta.validation.scan.ContractComparison.Standing;
import dev.pacta.validation.scan.EvidenceCard;
import java.util.List;

/** Tells a person how the findings and the contract stand to each other. */
final class ComparisonText {
    private final Output output;

    ComparisonText(Output output) {
        this.output = output;
    }

    void tell(SchemaObject object, List<Line> lines) {
        for (Line line : lines) {
            String place = object.name() + "." + line.field();
            String category = line.category();
            switch (line.standing()) {
                case UNDECLARED -> output.line(output.toned(Tone.BAD, "undeclared") + "  " + undeclared(place, line));
                case UNCERTAIN -> output.line("uncertain   %s may hold %s; look at it".formatted(place, category));
                case REJECTED ->
                    output.line("rejected    %s: a person has said that it is no %s"
                            .formatted(
                                    place, line.card().map(EvidenceCard::kind).orElse(category)));
                case NOT_FOUND ->
                    output.line("not found   %s is declared as %s; no value is such".formatted(place, category));
                case DECLARED, NOT_LOOKED_FOR -> {}
            }
        }
        long undeclared = lines.stream()
                .filter(line -> line.standing() == Standing.UNDECLARED)
                .count();
        output.line(
                undeclared > 0
                        ? output.toned(
                                Tone.BAD, "personal data that the contract does not declare: %d".formatted(undeclared))
                        : output.toned(Tone.GOOD, "the contract declares all personal data that is certain"));
    }

    private static String undeclared(String place, Line line) {
        String kind = line.card()
                .filter(card -> card.verdict() == ColumnVerdict.PERSONAL)
                .map(EvidenceCard::kind)
                .orElse("");
        if (!line.described()) {
            return "%s holds %s, and the contract does not describe it".formatted(place, kind);
        }
        String said = line.declared().map("the contract says %s"::formatted).orElse("the contract says nothing of it");
        return "%s holds %s (%s); %s".formatted(place, kind, line.category(), said);
    }
}
