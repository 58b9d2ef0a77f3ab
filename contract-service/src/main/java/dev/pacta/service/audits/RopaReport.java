/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.contract.Contract;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.SlaProperty;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.query.DatasetReaders;
import dev.pacta.lineage.query.LabelFlow;
import dev.pacta.lineage.query.LabelledGraph;
import dev.pacta.lineage.query.Reader;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.usage.ContractDatasets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the record of processing (GDPR Art. 30(1)) from the newest contracts and the lineage. Evidence for it, no more. */
@ApplicationScoped
class RopaReport {
    private final PublishedContracts contracts;
    private final LabelFlow flow;
    private final DatasetReaders readers;
    private final Clock clock;

    RopaReport(PublishedContracts contracts, LabelFlow flow, DatasetReaders readers, Clock clock) {
        this.contracts = contracts;
        this.flow = flow;
        this.readers = readers;
        this.clock = clock;
    }

    RopaView write() {
        List<Contract> newest = contracts.newestOfAll();
        DeclaredData declared = DeclaredData.of(newest);
        LabelledGraph labelled = flow.spread(declared.labels());
        List<RopaView.Activity> activities = new ArrayList<>();
        TreeSet<String> controllers = new TreeSet<>();
        for (Contract contract : newest) {
            PersonalFields fields = PersonalFields.of(contract);
            TreeSet<String> arriving = arriving(contract, declared, labelled);
            if (!fields.isEmpty() || !arriving.isEmpty()) {
                activities.add(activity(contract, fields, arriving));
                privacy(contract).stream()
                        .map(PrivacyBlock::controller)
                        .filter(Objects::nonNull)
                        .forEach(controllers::add);
            }
        }
        Cell controller = Cell.declared(
                controllers,
                "controller in the privacy blocks of the contracts",
                "Add controller, with contact details, to the privacy block of a contract.");
        return RopaView.of(clock.instant(), controller, activities);
    }

    private RopaView.Activity activity(Contract contract, PersonalFields fields, TreeSet<String> arriving) {
        String source = "contract %s %s"
                .formatted(contract.id().value(), contract.version().value());
        String name = contract.name() == null ? contract.id().value() : contract.name();
        return new RopaView.Activity(
                Cell.declared(name, source, "Give the contract a name."),
                Cell.declared(
                        words(contract, PrivacyBlock::purposes),
                        source + ", privacy.purposes",
                        "Name the purposes in the privacy block of the contract."),
                Cell.declared(
                        texts(contract, PrivacyBlock::legalBasis),
                        source + ", privacy.legalBasis",
                        "Name the legal basis (GDPR Art. 6) in the privacy block of the contract."),
                Cell.declared(
                        fields.each(property -> property.privacy().dataSubject()),
                        source + ", privacy.dataSubject of its properties",
                        "Name the data subject in the privacy of each personal property."),
                categories(fields, arriving, source),
                recipients(contract, source),
                transfers(contract, source),
                retention(contract, source),
                Cell.declared(
                        fields.each(Property::classification),
                        source + ", classification of its personal properties",
                        "Classify the personal properties, and describe the measures of Art. 32(1)."),
                List.of(contract.id().value()));
    }

    /** Categories that lineage brings into the data of the contract although it does not declare them there. */
    private static TreeSet<String> arriving(Contract contract, DeclaredData declared, LabelledGraph labelled) {
        List<DatasetKey> datasets = ContractDatasets.of(contract);
        TreeSet<String> categories = new TreeSet<>();
        labelled.forEach(datasets::contains, reach -> {
            DeclaredData.Label label = declared.byName().get(reach.label());
            if (label != null && !reach.own()) {
                categories.add(label.dataCategory());
            }
        });
        return categories;
    }

    private static Cell categories(PersonalFields fields, TreeSet<String> arriving, String source) {
        TreeSet<String> own = fields.each(property -> property.privacy().dataCategory());
        if (own.containsAll(arriving)) {
            return Cell.declared(
                    own,
                    source + ", privacy.dataCategory of its properties",
                    "Name the data category of each personal property.");
        }
        TreeSet<String> all = new TreeSet<>(own);
        all.addAll(arriving);
        return Cell.derived(all, source + " and the column lineage into its data");
    }

    private Cell recipients(Contract contract, String source) {
        TreeSet<String> seen = new TreeSet<>();
        for (DatasetKey dataset : ContractDatasets.of(contract)) {
            readers.of(dataset).forEach(reader -> seen.add(recipient(reader)));
        }
        TreeSet<String> declared = words(contract, PrivacyBlock::recipients);
        declared.addAll(words(contract, PrivacyBlock::processors));
        if (seen.isEmpty()) {
            return Cell.declared(
                    declared,
                    source + ", privacy.recipients and privacy.processors",
                    "Name recipients and processors in the privacy block, or send the lineage of the jobs that read the data.");
        }
        seen.addAll(declared);
        return Cell.derived(seen, "the jobs that are seen to read the data, and " + source);
    }

    private static String recipient(Reader reader) {
        String owner = reader.owner();
        return owner == null ? "job " + reader.job().name() : owner;
    }

    private static Cell transfers(Contract contract, String source) {
        List<String> said = new ArrayList<>();
        words(contract, PrivacyBlock::locations).forEach(location -> said.add("kept in " + location));
        words(contract, PrivacyBlock::transferSafeguards).forEach(safeguard -> said.add("safeguard: " + safeguard));
        return Cell.declared(
                said,
                source + ", privacy.locations and privacy.transferSafeguards",
                "Name in the privacy block where the data is kept; outside the EEA also the safeguard.");
    }

    private static Cell retention(Contract contract, String source) {
        TreeSet<String> said = texts(contract, PrivacyBlock::retention);
        for (SlaProperty sla : contract.slaProperties()) {
            if (said.isEmpty() && sla.property().equals("retention") && sla.value() != null) {
                said.add(sla.unit() == null ? sla.value().toString() : sla.value() + " " + sla.unit());
            }
        }
        return Cell.declared(
                said,
                source + ", privacy.retention or the service level 'retention'",
                "Name the time limit for erasure in the privacy block.");
    }

    private static List<PrivacyBlock> privacy(Contract contract) {
        List<PrivacyBlock> blocks = new ArrayList<>(List.of(contract.privacy()));
        contract.schema().stream().map(SchemaObject::privacy).forEach(blocks::add);
        return blocks;
    }

    private interface Words {
        Collection<String> of(PrivacyBlock block);
    }

    private interface Text {
        @Nullable
        String of(PrivacyBlock block);
    }

    private static TreeSet<String> words(Contract contract, Words words) {
        TreeSet<String> all = new TreeSet<>();
        privacy(contract).forEach(block -> all.addAll(words.of(block)));
        return all;
    }

    private static TreeSet<String> texts(Contract contract, Text text) {
        return words(contract, block -> {
            String said = text.of(block);
            return said == null ? List.of() : List.of(said);
        });
    }
}
