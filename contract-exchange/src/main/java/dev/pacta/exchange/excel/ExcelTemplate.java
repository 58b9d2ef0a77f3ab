/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filled-in template as the document of a contract. Source: the Excel template of the Open Data Contract Standard, its sheets, heads
 * and names of cells.
 */
final class ExcelTemplate {
    private static final Set<String> SHEETS = Set.of(
            "instructions",
            "fundamentals",
            "relationships",
            "quality",
            "support",
            "team",
            "roles",
            "sla",
            "servers",
            "pricing",
            "custom properties");
    private static final Pattern SERVER_NAME = Pattern.compile("servers[.]([a-z0-9]+)[.]([A-Za-z]+)");
    private static final Pattern PLACE = Pattern.compile("'?([^'!]+)'?!\\$?([A-Z]+)\\$?([0-9]{1,7})");

    private final Workbook workbook;
    private final Draft draft;
    private final List<Loss> losses = new ArrayList<>();

    ExcelTemplate(Workbook workbook, Draft draft) {
        this.workbook = workbook;
        this.draft = draft;
    }

    List<Loss> losses() {
        return losses;
    }

    boolean isOne() {
        return workbook.sheet("Fundamentals").isPresent();
    }

    Map<String, Object> document() {
        Sheet first = sheet("Fundamentals");
        String version = first.beside("apiVersion").startsWith("v3.2") ? "v3.2.0" : "v3.1.0";
        Map<String, Object> document = new Tree()
                .text("apiVersion", version)
                .text("kind", "DataContract")
                .text("id", or(first.beside("ID"), draft.id().value()))
                .text("name", first.beside("Name"))
                .text("version", or(first.beside("Version"), draft.version().value()))
                .text("status", or(first.beside("Status"), "draft"))
                .text("domain", first.beside("Domain"))
                .text("dataProduct", first.beside("Data Product"))
                .text("tenant", first.beside("Tenant"))
                .list("tags", first.beside("Tags"))
                .put("description", description(first))
                .put("schema", schema())
                .put("support", support())
                .put("price", price())
                .put("team", team(first.beside("Owner")))
                .put("roles", roles())
                .text("slaDefaultElement", sheet("SLA").beside("Default SLA element(s)"))
                .put("slaProperties", serviceLevels())
                .put("servers", servers())
                .put("customProperties", customProperties())
                .done();
        others();
        return document;
    }

    private static String or(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }

    private Sheet sheet(String name) {
        return workbook.sheet(name).orElseGet(() -> new Sheet(name, new TreeMap<>()));
    }

    private static Map<String, Object> description(Sheet first) {
        return new Tree()
                .text("purpose", first.beside("Purpose"))
                .text("usage", first.beside("Usage"))
                .text("limitations", first.beside("Limitations"))
                .done();
    }

    private List<Object> schema() {
        QualitySheet quality = new QualitySheet(sheet("Quality").table("Schema"), losses);
        List<Object> schema = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            boolean template = sheet.name().equals("Schema <table_name>");
            if (sheet.name().startsWith("Schema ") && !template) {
                schema.add(new SchemaSheet(sheet, quality, losses).object());
            }
        }
        quality.tellLost();
        relationships(schema);
        return schema;
    }

    /** All on their schema object, where one sees both ends. */
    private void relationships(List<Object> schema) {
        for (Map<String, String> row : sheet("Relationships").table("Level")) {
            List<String> from = Tree.split(row.get("from"));
            List<String> to = Tree.split(row.get("to"));
            if (from.isEmpty() || to.isEmpty()) {
                continue;
            }
            String owner = from.get(0).substring(0, Math.max(0, from.get(0).indexOf('.')));
            Map<String, Object> relationship = new Tree()
                    .text("type", or(row.getOrDefault("type", ""), "foreignKey"))
                    .put("from", from.size() == 1 ? from.get(0) : from)
                    .put("to", to.size() == 1 ? to.get(0) : to)
                    .done();
            if (!attach(schema, owner, relationship)) {
                losses.add(new Loss("", "a relationship begins at '%s', which is on no sheet".formatted(from.get(0))));
            }
            if (row.containsKey("description")) {
                losses.add(new Loss(owner, "a relationship has no place for its description"));
            }
        }
    }

    @SuppressWarnings("unchecked") // made by SchemaSheet
    private static boolean attach(List<Object> schema, String owner, Map<String, Object> relationship) {
        for (Object each : schema) {
            Map<String, Object> object = (Map<String, Object>) each;
            if (owner.equals(object.get("name"))) {
                ((List<Object>) object.computeIfAbsent("relationships", key -> new ArrayList<>())).add(relationship);
                return true;
            }
        }
        return false;
    }

    private List<Object> support() {
        List<Object> all = new ArrayList<>();
        for (Map<String, String> row : sheet("Support").table("Channel")) {
            if (row.containsKey("channel")) {
                all.add(new Tree()
                        .text("channel", row.get("channel"))
                        .text("url", row.get("channel url"))
                        .text("description", row.get("description"))
                        .text("tool", row.get("tool"))
                        .text("scope", row.get("scope"))
                        .text("invitationUrl", row.get("invitation url"))
                        .done());
            }
        }
        return all;
    }

    private Map<String, Object> price() {
        Sheet sheet = sheet("Pricing");
        return new Tree()
                .number("priceAmount", sheet.beside("Price Amount"))
                .text("priceCurrency", sheet.beside("Price Currency"))
                .text("priceUnit", sheet.beside("Price Unit"))
                .done();
    }

    private Map<String, Object> team(String owner) {
        List<Object> members = new ArrayList<>();
        for (Map<String, String> row : sheet("Team").table("Username")) {
            String username = or(row.getOrDefault("username", ""), row.getOrDefault("name", ""));
            if (!username.isEmpty()) {
                members.add(new Tree()
                        .text("username", username)
                        .text("name", row.get("name"))
                        .text("description", row.get("description"))
                        .text("role", row.get("role"))
                        .text("dateIn", day(row.getOrDefault("date in", "")))
                        .text("dateOut", day(row.getOrDefault("date out", "")))
                        .text("replacedByUsername", row.get("replaced by username"))
                        .done());
            }
        }
        String name = draft.owner() == null ? owner : draft.owner();
        return new Tree().text("name", name).put("members", members).done();
    }

    /** Excel counts days from the last of 1899; texts stay as they are. */
    private static String day(String text) {
        return text.matches("[0-9]{5}([.][0-9]+)?")
                ? java.time.LocalDate.of(1899, 12, 30)
                        .plusDays(Long.parseLong(text.substring(0, 5)))
                        .toString()
                : text;
    }

    private List<Object> roles() {
        List<Object> all = new ArrayList<>();
        for (Map<String, String> row : sheet("Roles").table("Role")) {
            if (row.containsKey("role")) {
                all.add(new Tree()
                        .text("role", row.get("role"))
                        .text("description", row.get("description"))
                        .text("access", row.get("access"))
                        .text("firstLevelApprovers", row.get("1st level approvers"))
                        .text("secondLevelApprovers", row.get("2nd level approvers"))
                        .done());
            }
        }
        return all;
    }

    private List<Object> serviceLevels() {
        List<Object> all = new ArrayList<>();
        for (Map<String, String> row : sheet("SLA").table("Property")) {
            if (row.containsKey("property")) {
                all.add(new Tree()
                        .text("property", row.get("property"))
                        .number("value", row.get("value"))
                        .number("valueExt", row.get("extended value"))
                        .text("unit", row.get("unit"))
                        .text("element", row.get("element"))
                        .text("driver", row.get("driver"))
                        .done());
            }
        }
        return all;
    }

    /** One server in each column; the rows of its settings have names, because each type has others. */
    private List<Object> servers() {
        Sheet sheet = sheet("Servers");
        List<Object> servers = new ArrayList<>();
        int column = 2;
        for (String name = sheet.cell(4, column); !name.isEmpty(); name = sheet.cell(4, ++column)) {
            String type = sheet.cell(row("servers.type", 8), column).toLowerCase(Locale.ROOT);
            Tree server = new Tree()
                    .text("server", name)
                    .text("type", type)
                    .text("description", sheet.cell(row("servers.description", 6), column))
                    .text("environment", sheet.cell(row("servers.environment", 5), column));
            settings(sheet, column, type).forEach(server::number);
            servers.add(server.done());
        }
        return servers;
    }

    private int row(String name, int usual) {
        Matcher place = PLACE.matcher(workbook.names().getOrDefault(name, ""));
        return place.matches() ? Integer.parseInt(place.group(3)) : usual;
    }

    private Map<String, String> settings(Sheet sheet, int column, String type) {
        Map<String, String> settings = new LinkedHashMap<>();
        new TreeMap<>(workbook.names()).forEach((name, place) -> {
            Matcher named = SERVER_NAME.matcher(name);
            if (named.matches()
                    && (named.group(1).equals(type) || named.group(1).equals("custom"))) {
                String text = sheet.cell(row(name, 0), column);
                String key = named.group(2).equals("servicename") ? "serviceName" : named.group(2);
                if (!text.isEmpty()) {
                    settings.put(key, text);
                }
            }
        });
        return settings;
    }

    private List<Object> customProperties() {
        List<Object> all = new ArrayList<>();
        for (Map<String, String> row : sheet("Custom Properties").table("Property")) {
            String name = row.getOrDefault("property", "");
            if (!name.isEmpty() && !name.equals("owner") && row.containsKey("value")) {
                all.add(new Tree()
                        .text("property", name)
                        .put("value", Tree.value(row.getOrDefault("value", "")))
                        .done());
            }
        }
        return all;
    }

    private void others() {
        for (Sheet sheet : workbook.sheets()) {
            boolean known = SHEETS.contains(sheet.name().toLowerCase(Locale.ROOT))
                    || sheet.name().startsWith("Schema ");
            if (!known && !sheet.rows().isEmpty()) {
                losses.add(new Loss("", "the sheet '%s' is not part of the template".formatted(sheet.name())));
            }
        }
    }
}
