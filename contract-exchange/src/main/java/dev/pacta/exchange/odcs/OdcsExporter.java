/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.odcs;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.TextFile;
import java.util.List;

/** Writes the contract anew, in the order of the standard's text. Comments and unknown keys are not part of a contract's model. */
public final class OdcsExporter implements Exporter {
    static final Format FORMAT = Format.of("odcs", "Open Data Contract Standard", "*.odcs.yaml", Fact.all())
            .remarking("Comments and the order of keys are not part of a contract; pacta upgrade keeps them.");

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Exported export(Contract contract) {
        String file = contract.id().value().replaceAll("[^\\p{L}\\p{N}_.-]+", "-") + ".odcs.yaml";
        return new Exported(List.of(new TextFile(file.replace("..", "."), OdcsWriter.write(contract))), List.of());
    }
}
