/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backend says of a case.
 *
 * @param invalidRecords how many records broke any rule
 * @param rules by the id of each rule how it ended, such as {@code failed 2}, with the number of failures
 */
public record CaseVerdict(long records, long invalidRecords, SortedMap<String, String> rules) {
    /** Under which the number of invalid records stands beside the rules. */
    static final String RECORDS = "records";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The verdict in a report as the project writes it in JSON. */
    public static CaseVerdict ofReport(String report) {
        try {
            JsonNode json = JSON.readTree(report);
            SortedMap<String, String> rules = new TreeMap<>();
            for (JsonNode rule : json.path("rules")) {
                String status = rule.path("status").asText();
                boolean counted = status.equals("failed");
                rules.put(
                        rule.path("rule").asText(),
                        counted ? status + " " + rule.path("failures").asLong() : status);
            }
            return new CaseVerdict(
                    json.path("records").asLong(), json.path("invalidRecords").asLong(), rules);
        } catch (JsonProcessingException noReport) {
            throw new IllegalArgumentException("expected a report in JSON", noReport);
        }
    }

    /** The ends of all rules and of the records, one a key. */
    SortedMap<String, String> ends() {
        SortedMap<String, String> ends = new TreeMap<>(rules);
        ends.put(RECORDS, "%d of %d invalid".formatted(invalidRecords, records));
        return ends;
    }
}
