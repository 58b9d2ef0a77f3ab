/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.EditableYaml;
import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ODCS 2.2.0 to 2.2.2. Source: the standard's list of changes for 3.0.0. */
final class OdcsTwo {
    private static final List<String> CHANNELS = List.of("productDl", "productSlackChannel", "productFeedbackUrl");

    private final Mover root;
    private final Notes notes;

    private OdcsTwo(EditableYaml document, Notes notes) {
        this.root = new Mover(document.root(), "", notes);
        this.notes = notes;
    }

    static void upgrade(EditableYaml document, Notes notes) {
        new OdcsTwo(document, notes).upgrade();
    }

    private void upgrade() {
        root.rename("uuid", "id");
        root.rename("quantumName", "dataProduct");
        root.rename("datasetDomain", "domain");
        root.rename("slaDefaultColumn", "slaDefaultElement");
        root.rename("dataset", "schema");
        root.rename("standardVersion", "apiVersion");
        root.object().put("apiVersion", "v3.1.0");
        if (root.object().get("kind").isEmpty()) {
            root.object().put("kind", "DataContract");
        }
        new OdcsTwoServer(root).upgrade();
        support();
        price();
        team();
        levels();
        each(root, "schema", this::table);
    }

    private static void each(Mover parent, String key, java.util.function.Consumer<Mover> upgrade) {
        int at = 0;
        for (MutableObject child : parent.object().objects(key)) {
            upgrade.accept(parent.at(child, key + "/" + at));
            at++;
        }
    }

    private void support() {
        for (String key : CHANNELS) {
            MutableValue value = root.object().take(key).orElse(null);
            String text = value == null ? null : value.text();
            if (text != null) {
                Map<String, Object> channel = new LinkedHashMap<>();
                boolean feedback = key.equals("productFeedbackUrl");
                channel.put("channel", feedback ? "feedback" : text);
                channel.put("tool", key.equals("productDl") ? "email" : feedback ? "other" : "slack");
                if (feedback) {
                    channel.put("url", text);
                }
                root.object().add("support", channel);
                notes.moved(root.pointer(key), "a channel of 'support'");
            } else if (value != null) {
                root.dropNull(key, value);
            }
        }
    }

    private void price() {
        root.object().object("price").ifPresent(price -> {
            String amount = price.text("priceAmount");
            if (amount != null && amount.matches("-?[0-9]+(\\.[0-9]+)?")) {
                price.put("priceAmount", new BigDecimal(amount));
            }
        });
    }

    private void team() {
        MutableValue stakeholders = root.object().take("stakeholders").orElse(null);
        if (stakeholders == null || root.dropNull("stakeholders", stakeholders)) {
            return;
        }
        MutableObject team = root.object().objectOrNew("team");
        team.put("members", stakeholders);
        notes.moved("/stakeholders", "the members of 'team'");
        int at = 0;
        for (MutableObject member : team.objects("members")) {
            Mover mover = new Mover(member, "/stakeholders/" + at, notes);
            mover.rename("comment", "description");
            if (member.get("username").isEmpty()) {
                member.put("username", "unknown");
                notes.added(mover.path(), "a member of the team needs a username; 'unknown' stands there");
            }
            at++;
        }
    }

    private void levels() {
        each(root, "slaProperties", level -> level.rename("column", "element"));
    }

    private void table(Mover table) {
        table.rename("table", "name");
        table.rename("columns", "properties");
        table.rename("dataGranularity", "dataGranularityDescription");
        List<MutableValue> lines = table.object().items("description");
        if (!lines.isEmpty()) {
            table.object()
                    .put(
                            "description",
                            String.join(
                                    "\n",
                                    lines.stream()
                                            .map(line -> String.valueOf(line.text()))
                                            .toList()));
            notes.changed(table.pointer("description"), "was a list and is one text of several lines");
        }
        each(table, "quality", this::rule);
        each(table, "properties", this::column);
    }

    private void column(Mover column) {
        column.rename("column", "name");
        column.rename("encryptedColumnName", "encryptedName");
        column.rename("transformSourceTables", "transformSourceObjects");
        column.rename("sampleValues", "examples");
        column.rename("isPrimary", "isPrimaryKey");
        column.flag("isPrimaryKey", "primaryKey", false);
        column.flag("isNullable", "required", true);
        column.flag("isUnique", "unique", false);
        column.flag("partitionStatus", "partitioned", false);
        column.flag("criticalDataElementStatus", "criticalDataElement", false);
        logicalType(column);
        each(column, "quality", this::rule);
    }

    private void logicalType(Mover column) {
        String word = column.object().text("logicalType");
        String known = word == null ? null : LogicalTypes.of(word).orElse(null);
        if (known == null) {
            column.aside("logicalType");
        } else if (!known.equals(word)) {
            column.object().put("logicalType", known);
            notes.changed(column.pointer("logicalType"), "'%s' is now '%s'".formatted(word, known));
        }
    }

    /** A rule names the tool that runs it: since 3.0 that is a custom rule of an engine. */
    private void rule(Mover rule) {
        MutableObject object = rule.object();
        String kind = object.text("type");
        object.take("type");
        if (kind != null) {
            object.put("method", kind);
            notes.moved(rule.pointer("type"), "'method'");
        }
        rule.rename("code", "name");
        if (object.get("scheduleCronExpression").isPresent()) {
            rule.rename("scheduleCronExpression", "schedule");
            object.put("scheduler", "cron");
        }
        Map<String, Object> implementation = new LinkedHashMap<>();
        for (String key : List.of("templateName", "toolRuleName", "column", "columns")) {
            object.take(key).filter(value -> !rule.dropNull(key, value)).ifPresent(value -> {
                implementation.put(key, value);
                notes.moved(rule.pointer(key), "part of 'implementation'");
            });
        }
        if (object.text("toolName") == null && implementation.isEmpty()) {
            object.put("type", "text");
            return;
        }
        object.put("type", "custom");
        rule.rename("toolName", "engine");
        if (object.text("engine") == null) {
            object.put("engine", "unknown");
            notes.added(rule.path(), "a custom rule needs an engine; 'unknown' stands there");
        }
        object.put("implementation", implementation);
    }
}
