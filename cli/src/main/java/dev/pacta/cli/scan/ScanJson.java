/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.scan.ContractComparison.Line;
import dev.pacta.validation.scan.EvidenceCard;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.scan.ScannedColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scan as JSON, for programs. */
final class ScanJson {
    private ScanJson() {}

    /** @param reasons how many records cannot be read, by the reason, where it is known */
    static ObjectNode of(ScanReport report, Map<String, Long> reasons) {
        ObjectNode document = Json.object()
                .put("records", report.records())
                .put("leftOut", report.leftOut())
                .put("unreadable", report.unreadable())
                .put("beyondColumns", report.beyond());
        document.set("unreadableBecause", Json.array(reasons.entrySet(), ScanJson::of));
        document.set("columns", Json.array(report.columns(), ScanJson::of));
        return document;
    }

    private static JsonNode of(Map.Entry<String, Long> reason) {
        return Json.object().put("reason", reason.getKey()).put("records", reason.getValue());
    }

    private static JsonNode of(ScannedColumn column) {
        ObjectNode node = Json.object()
                .put("column", column.path())
                .put("type", word(column.type()))
                .put("values", column.values())
                .put("verdict", word(column.verdict()));
        node.set("evidence", Json.array(column.cards(), ScanJson::of));
        return node;
    }

    private static JsonNode of(EvidenceCard card) {
        ObjectNode node = Json.object()
                .put("kind", card.kind())
                .put("category", card.category())
                .put("verdict", word(card.verdict()))
                .put("basis", word(card.basis()))
                .put("looked", card.counts().looked())
                .put("ofForm", card.counts().ofForm())
                .put("hits", card.counts().hits())
                .put("inside", card.counts().inside())
                .put("trials", card.odds().trials())
                .put("passed", card.odds().passed())
                .put("passRate", card.odds().passRate())
                .put("chance", card.odds().chance())
                .put("chanceMeasured", card.odds().measured())
                .put("pValue", card.odds().pValue())
                .put("name", word(card.name()))
                .put("detectorVersion", card.detector());
        node.set("digests", Json.texts(card.digests()));
        return node;
    }

    static JsonNode of(Contract contract, SchemaObject object, List<Line> lines) {
        ObjectNode node = Json.object()
                .put("id", contract.id().value())
                .put("version", contract.version().value())
                .put("schemaObject", object.name());
        node.set("findings", Json.array(lines, ScanJson::of));
        return node;
    }

    private static JsonNode of(Line line) {
        return Json.object()
                .put("field", line.field())
                .put("standing", word(line.standing()))
                .put("category", line.category())
                .put("kind", line.card().map(EvidenceCard::kind).orElse(null))
                .put("described", line.described())
                .put("declared", line.declared().orElse(null));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
