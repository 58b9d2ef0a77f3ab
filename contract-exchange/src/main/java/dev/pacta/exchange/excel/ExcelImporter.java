/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlWriter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the Excel template of the Open Data Contract Standard. */
public final class ExcelImporter implements Importer {
    private static final Format FORMAT = Format.of("excel", "Excel template", "*.xlsx", facts())
            .remarking(
                    "The template of the datacontract project, with a sheet \"Schema ...\" for each schema object; data is the format xlsx.",
                    "Formulas are not calculated; the values that Excel kept beside them are read.",
                    "Property names with dots lie inside of others; below an array stands what its items are.");

    private static Set<Fact> facts() {
        EnumSet<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(Set.of(
                Fact.CONTRACT_PRIVACY,
                Fact.CONTRACT_CONTEXT,
                Fact.OBJECT_ID,
                Fact.OBJECT_DEPRECATED,
                Fact.OBJECT_PRIVACY,
                Fact.OBJECT_ANNOTATIONS,
                Fact.OBJECT_CUSTOM,
                Fact.OBJECT_CONTEXT,
                Fact.MAP,
                Fact.ENUM,
                Fact.ENUM_LABELS));
        facts.removeAll(Set.of(
                Fact.TIMEZONE,
                Fact.DEFAULT_TIMEZONE,
                Fact.VECTOR,
                Fact.ID,
                Fact.DEPRECATED,
                Fact.SEMANTIC_TYPE,
                Fact.PRIVACY,
                Fact.CUSTOM));
        return facts;
    }

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.bytes(source, bytes -> read(source, bytes));
    }

    private static ImportResult read(ImportSource source, byte[] bytes) {
        ExcelTemplate template;
        try {
            template = new ExcelTemplate(WorkbookReader.read(bytes), source.draft());
        } catch (UnreadableWorkbookException unreadable) {
            return SourceText.refused(source, "import.excel.unreadable", String.valueOf(unreadable.getMessage()));
        }
        if (!template.isOne()) {
            return SourceText.refused(
                    source,
                    "import.excel.template",
                    "the workbook has no sheet 'Fundamentals', so it is not the Excel template of the standard;"
                            + " a workbook of data is imported as the format xlsx");
        }
        String document = YamlWriter.write(template.document());
        ReadResult result = new OdcsReader().read(document.getBytes(StandardCharsets.UTF_8), source.name());
        if (!(result instanceof ReadResult.Readable readable)) {
            return SourceText.refused(source, "import.excel.unreadable", "the cells make no document");
        }
        Optional<Contract> contract = readable.document().contract();
        return contract.isPresent()
                ? new ImportResult.Imported(contract.get(), template.losses())
                : new ImportResult.NotImported(
                        errors(source, readable.document().structure()));
    }

    /** Lines of the document that was made between are nobody's; the place in the contract is. */
    private static List<LintMessage> errors(ImportSource source, List<LintMessage> messages) {
        return messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .map(message -> new LintMessage(
                        message.ruleId(),
                        Severity.ERROR,
                        source.name(),
                        Position.START,
                        message.path(),
                        message.path() + ": " + message.message()))
                .toList();
    }
}
