/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.PersonalFinding;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.files.FileForm;
import dev.pacta.validation.files.FileRecords;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileStates;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.personal.Detectors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts a contract from a file of data. The very readers read it that validate it: once for the types, then with the draft,
 * by the validator itself, whose detectors then say which fields hold personal data. The records read are at most so many; all
 * that is kept of them are sums.
 */
final class SampleDraft {
    private final Path file;
    private final FileForm form;
    private final ImportSource source;
    private final Draft draft;
    private final long most;
    private final FileSettings settings = FileSettings.of(Mode.REPORT, null, Clock.systemUTC());
    private final List<Loss> losses = new ArrayList<>();

    SampleDraft(Path file, FileForm form, ImportSource source, long most) {
        this.file = file;
        this.form = form;
        this.source = source;
        this.draft = source.draft();
        this.most = most;
    }

    /**
     * Reads the file.
     *
     * @throws UnreadableDataException when it holds no data of its form, or changes meanwhile
     */
    ImportResult read() throws UnreadableDataException, IOException {
        FileStates before = FileStates.of(List.of(file));
        List<SchemaObject> objects = new ArrayList<>();
        for (String name : form == FileForm.EXCEL
                ? SampleSheets.names(file, source)
                : List.of(draft.id().value())) {
            Optional<SchemaObject> object = read(name);
            if (object.isEmpty()) {
                return SourceText.refused(
                        source,
                        "import.sample.unreadable",
                        "no record can be read; is this really %s?".formatted(form));
            }
            objects.add(object.get());
        }
        before.demandSame();
        return new ImportResult.Imported(draft.contract(objects, List.of()), losses);
    }

    private Optional<SchemaObject> read(String name) throws UnreadableDataException, IOException {
        SampleReading sample = new SampleReading(most, form == FileForm.CSV);
        FileRecords.read(file, form, object(name, List.of()), settings, sample);
        if (sample.isHopeless()) {
            return Optional.empty();
        }
        sample.describe(losses);
        PropertyGuess guess = new PropertyGuess(form == FileForm.CSV, sample.records(), losses);
        List<Property> properties = form.isTyped() ? declared(sample, guess, name) : guess.members(sample.seen(), name);
        properties = properties.stream().map(SampleDraft::named).toList();
        return Optional.of(object(name, marked(properties, name)));
    }

    /** A value is told for one kind of personal data; once that is declared, the next reading may tell another. */
    private List<Property> marked(List<Property> properties, String name) throws UnreadableDataException, IOException {
        List<PersonalFinding> findings = new ArrayList<>();
        List<Property> marked = properties;
        List<Loss> said = List.of();
        for (int round = 0; round <= Detectors.ALL.size(); round++) {
            ValidationReport report = validate(contract(object(name, marked)), name);
            said = broken(report, name);
            if (!findings.addAll(report.personal())) {
                break;
            }
            marked = Categories.mark(properties, findings);
        }
        losses.addAll(said);
        losses.addAll(Categories.losses(findings));
        return marked;
    }

    private List<Property> declared(SampleReading sample, PropertyGuess guess, String name)
            throws UnreadableDataException, IOException {
        Map<String, String> types = FileRecords.columns(file, form);
        Map<String, Observation> seen = new LinkedHashMap<>(sample.seen().members());
        List<Property> properties = new ArrayList<>();
        types.forEach((column, type) -> properties.add(
                guess.declared(column, type, seen.getOrDefault(column, new Observation()), name + "." + column)));
        return properties;
    }

    /** A column without a name is found by its empty name, and called by its place. */
    private static Property named(Property property) {
        if (!property.name().isBlank()) {
            return property;
        }
        Property.Physical physical = property.physical();
        return property.withName("unnamed")
                .withPhysical(new Property.Physical(property.name(), physical.type(), false, -1, null));
    }

    private static SchemaObject object(String name, List<Property> properties) {
        return PropertyDraft.object(name, null, false, properties);
    }

    private Contract contract(SchemaObject object) {
        return draft.contract(List.of(object), List.of());
    }

    /** What the validator says of the records that were read, so that no draft claims what its own sample breaks. */
    private ValidationReport validate(Contract contract, String name) throws UnreadableDataException, IOException {
        SampleValidation validation = new SampleValidation(
                CompiledContract.compile(contract).validator(name).open(), most);
        FileRecords.read(file, form, contract.schema().get(0), settings, validation);
        return validation.finish();
    }

    private static List<Loss> broken(ValidationReport report, String name) {
        return report.rules().stream()
                .filter(rule -> rule.failures() > 0 && !rule.ruleId().endsWith(":personal-data"))
                .map(rule -> new Loss(
                        name + "." + rule.field(),
                        "%,d records of the sample break '%s'".formatted(rule.failures(), rule.description())))
                .toList();
    }
}
