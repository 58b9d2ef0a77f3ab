/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.json.PersonalTally;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.RunRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The counts of a part of the data as JSON. Violations are told once, by the run that sees them; here they are only counted. */
final class PartJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PartJson() {}

    static JsonNode write(RunPart part) {
        ObjectNode json = JSON.createObjectNode()
                .put("records", part.records())
                .put("invalid", part.invalid())
                .put("unfinished", part.unfinished())
                .put("violations", part.violations().size() + part.violationsNotKept());
        write(json.putArray("checked"), part.sums().checked());
        write(json.putArray("failed"), part.sums().failed());
        ArrayNode tallies = json.putArray("personal");
        part.sums().tallies().forEach(tally -> write(tallies.addObject(), tally));
        ArrayNode counts = json.putArray("counts");
        for (RunRule.Part count : part.counts()) {
            if (!count.keys().isEmpty() || count.full()) {
                throw new IllegalArgumentException("keys are values of the data and are not kept");
            }
            Instant time = count.time();
            counts.addObject().put("number", count.number()).put("time", time == null ? null : time.toString());
        }
        return json;
    }

    private static void write(ArrayNode array, long[] numbers) {
        for (long number : numbers) {
            array.add(number);
        }
    }

    private static void write(ObjectNode json, PersonalTally tally) {
        json.put("prose", tally.isProse());
        ObjectNode kinds = json.putObject("kinds");
        tally.sums()
                .forEach((kind, sums) -> kinds.putArray(kind)
                        .add(sums.candidates())
                        .add(sums.hits())
                        .add(sums.inside()));
    }

    /** @param like a part of the same plan */
    static RunPart read(JsonNode json, RunPart like) {
        List<PersonalTally> tallies = new ArrayList<>();
        json.path("personal").forEach(tally -> tallies.add(tally(tally)));
        List<RunRule.Part> counts = new ArrayList<>();
        for (JsonNode count : json.path("counts")) {
            String time = count.path("time").textValue();
            counts.add(new RunRule.Part(
                    count.path("number").asLong(), time == null ? null : Instant.parse(time), Set.of(), false));
        }
        long[] checked = numbers(json.path("checked"));
        long[] failed = numbers(json.path("failed"));
        boolean fits = checked.length == like.sums().checked().length
                && failed.length == checked.length
                && tallies.size() == like.sums().tallies().size()
                && counts.size() == like.counts().size();
        if (!fits) {
            throw new IllegalArgumentException("the kept results are of other rules");
        }
        return new RunPart(
                like.plan(),
                json.path("records").asLong(),
                json.path("invalid").asLong(),
                json.path("unfinished").asLong(),
                new RecordSums(checked, failed, tallies),
                counts,
                List.of(),
                json.path("violations").asLong());
    }

    private static long[] numbers(JsonNode array) {
        long[] numbers = new long[array.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = array.path(at).asLong();
        }
        return numbers;
    }

    private static PersonalTally tally(JsonNode json) {
        PersonalTally tally = new PersonalTally();
        json.path("kinds")
                .fields()
                .forEachRemaining(kind -> tally.addSums(
                        kind.getKey(),
                        kind.getValue().path(0).asLong(),
                        kind.getValue().path(1).asLong(),
                        kind.getValue().path(2).asLong()));
        if (json.path("prose").asBoolean()) {
            tally.seeText("a");
        }
        return tally;
    }
}
