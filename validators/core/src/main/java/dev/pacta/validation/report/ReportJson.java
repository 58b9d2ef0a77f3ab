/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pacta.validation.Location;
import dev.pacta.validation.PersonalFinding;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as JSON. Personal values are masked already. Thread-safe. */
public final class ReportJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReportJson() {}

    /** The report, indented for people. */
    public static String write(ValidationReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("contract", report.contract().value());
            json.writeStringField("version", report.version().value());
            json.writeStringField("schemaObject", report.schemaObject());
            json.writeStringField("result", lower(report.result()));
            json.writeNumberField("records", report.records());
            json.writeNumberField("invalidRecords", report.invalidRecords());
            json.writeArrayFieldStart("rules");
            for (RuleOutcome rule : report.rules()) {
                rule(json, rule);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("violations");
            for (Violation violation : report.violations()) {
                violation(json, violation);
            }
            json.writeEndArray();
            json.writeNumberField("violationsNotKept", report.violationsNotKept());
            json.writeArrayFieldStart("personalData");
            for (PersonalFinding finding : report.personal()) {
                personal(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    private static void rule(JsonGenerator json, RuleOutcome rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.ruleId());
        json.writeStringField("field", rule.field());
        json.writeStringField("expectation", rule.description());
        json.writeStringField("status", lower(rule.status()).replace('_', ' '));
        writeOptional(json, "reason", rule.reason());
        json.writeNumberField("checked", rule.checked());
        json.writeNumberField("failures", rule.failures());
        json.writeStringField("severity", rule.severity());
        writeOptional(json, "schedule", rule.schedule());
        json.writeEndObject();
    }

    private static void violation(JsonGenerator json, Violation violation) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", violation.ruleId());
        Location location = violation.location();
        if (location != null) {
            json.writeStringField("source", location.source());
            if (location.key() == null) {
                json.writeNumberField(lower(location.unit()), location.number());
            } else {
                json.writeStringField("key", location.key());
            }
            writeOptional(json, "cell", location.cell(violation.field()));
        }
        json.writeStringField("field", violation.field());
        writeOptional(json, "value", violation.value());
        json.writeStringField("expectation", violation.expectation());
        json.writeStringField("message", violation.message());
        json.writeEndObject();
    }

    private static void personal(JsonGenerator json, PersonalFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", finding.field());
        json.writeStringField("dataCategory", finding.category());
        json.writeStringField("detector", finding.detector());
        json.writeNumberField("values", finding.values());
        json.writeNumberField("hits", finding.hits());
        json.writeNumberField("chance", finding.chance());
        json.writeStringField("evidence", finding.evidence());
        json.writeEndObject();
    }

    private static void writeOptional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
