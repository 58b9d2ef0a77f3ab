/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.page.Block.Cell;
import dev.pacta.exchange.page.Block.Heading;
import dev.pacta.exchange.page.Block.Paragraph;
import dev.pacta.exchange.page.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page says of a contract, in the order in which a reader asks: what it is, what the data looks like, what is promised, who
 * answers, where it lies. It is made of the whole document, so that nothing of it can be missing; a key that a later version of the
 * standard brings gets a heading of its own.
 */
final class ContractPage {
    private static final Set<String> TOP = Set.of(
            "apiVersion",
            "kind",
            "id",
            "name",
            "version",
            "status",
            "domain",
            "dataProduct",
            "tenant",
            "tags",
            "contractCreatedTs",
            "slaDefaultElement",
            "context");
    private static final Map<String, String> TITLES = Map.of(
            "slaProperties", "Service levels",
            "customProperties", "More",
            "roles", "Roles for access",
            "authoritativeDefinitions", "Definitions");

    private final List<Block> blocks = new ArrayList<>();

    private ContractPage() {}

    static List<Block> of(Contract contract) {
        Map<String, ?> document = OdcsWriter.tree(contract);
        ContractPage page = new ContractPage();
        page.blocks.add(new Heading(1, title(contract)));
        Set<String> sections = new TreeSet<>(document.keySet());
        sections.removeAll(TOP);
        page.blocks.add(Wording.facts(document, sections));
        page.description(Wording.map(document.get("description")));
        Wording.list(document.get("schema")).forEach(object -> page.object(Wording.map(object)));
        document.forEach((key, value) -> {
            boolean told = TOP.contains(key) || key.equals("description") || key.equals("schema");
            if (!told && value != null) {
                page.section(TITLES.getOrDefault(key, Wording.heading(key)), value);
            }
        });
        return List.copyOf(page.blocks);
    }

    static String title(Contract contract) {
        return contract.name() == null ? contract.id().value() : Objects.requireNonNull(contract.name());
    }

    private void description(Map<String, ?> description) {
        description.forEach((key, value) -> blocks.add(new Paragraph(Wording.heading(key), Wording.line(value))));
    }

    private void section(String title, Object value) {
        blocks.add(new Heading(2, title));
        if (value instanceof List<?> list) {
            blocks.add(Wording.table(list));
            return;
        }
        Map<String, ?> facts = Wording.map(value);
        blocks.add(Wording.facts(facts, Set.of("members")));
        if (facts.containsKey("members")) {
            blocks.add(Wording.table(Wording.list(facts.get("members"))));
        }
    }

    private void object(Map<String, ?> object) {
        blocks.add(new Heading(2, String.valueOf(object.get("name"))));
        if (object.containsKey("description")) {
            blocks.add(new Paragraph("", String.valueOf(object.get("description"))));
        }
        Table facts = Wording.facts(
                object, Set.of("name", "description", "logicalType", "properties", "relationships", "quality"));
        if (!facts.rows().isEmpty()) {
            blocks.add(facts);
        }
        List<List<Cell>> rows = new ArrayList<>();
        properties("", object, rows);
        blocks.add(new Table(List.of("Property", "Type", "Required", "Key", "Description", "More"), rows));
        part("Relationships", object.get("relationships"));
        part("Quality", object.get("quality"));
    }

    private void part(String title, @org.jspecify.annotations.Nullable Object value) {
        List<?> list = Wording.list(value);
        if (!list.isEmpty()) {
            blocks.add(new Heading(3, title));
            blocks.add(Wording.table(list));
        }
    }

    private void properties(String path, Map<String, ?> owner, List<List<Cell>> rows) {
        for (Object each : Wording.list(owner.get("properties"))) {
            Map<String, ?> property = Wording.map(each);
            property(path + property.get("name"), property, Set.of("name"), rows);
        }
    }

    /** What lies inside follows its owner, under its whole path. */
    private void property(String path, Map<String, ?> property, Set<String> told, List<List<Cell>> rows) {
        Set<String> without = new TreeSet<>(told);
        without.addAll(List.of(
                "logicalType",
                "physicalType",
                "required",
                "primaryKey",
                "primaryKeyPosition",
                "description",
                "properties",
                "items",
                "map"));
        rows.add(List.of(
                Cell.of(path),
                new Cell(types(property)),
                Cell.of(Boolean.TRUE.equals(property.get("required")) ? "yes" : ""),
                Cell.of(key(property)),
                Cell.of(property.containsKey("description") ? String.valueOf(property.get("description")) : ""),
                Wording.rest(property, without)));
        properties(path + ".", property, rows);
        inside(path + "[]", property.get("items"), rows);
        Map<String, ?> map = Wording.map(property.get("map"));
        inside(path + "[key]", map.get("key"), rows);
        inside(path + "[]", map.get("value"), rows);
    }

    private void inside(String path, @org.jspecify.annotations.Nullable Object value, List<List<Cell>> rows) {
        if (value != null) {
            property(path, Wording.map(value), Set.of(), rows);
        }
    }

    private static List<String> types(Map<String, ?> property) {
        List<String> types = new ArrayList<>();
        if (property.containsKey("logicalType")) {
            types.add(String.valueOf(property.get("logicalType")));
        }
        if (property.containsKey("physicalType")) {
            types.add("(" + property.get("physicalType") + ")");
        }
        return types;
    }

    private static String key(Map<String, ?> property) {
        boolean key = Boolean.TRUE.equals(property.get("primaryKey"));
        Object position = property.get("primaryKeyPosition");
        return key ? "primary" + (position == null ? "" : " " + position) : "";
    }
}
