/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pacta.validation.jsonschema.Streamed.ByCount;
import dev.pacta.validation.jsonschema.Streamed.ByNames;
import dev.pacta.validation.jsonschema.Streamed.ByRequired;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value while it streams by. Only what a keyword has to see whole is read into memory, and that up to a limit: the same verdict, places and
 * keywords as of the whole value, in the order of the document. Used once, by one thread.
 */
final class StreamEvaluation {
    private final JsonParser parser;
    private final Evaluation evaluation;
    private final SchemaLimits limits;

    StreamEvaluation(JsonParser parser, Evaluation evaluation, SchemaLimits limits) {
        this.parser = parser;
        this.evaluation = evaluation;
        this.limits = limits;
    }

    /** Checks the value that begins with the present token; afterwards its last token is the present one. */
    boolean accepts(StreamPlan plan) throws IOException {
        SchemaNode seesWhole = plan.demands().whole();
        if (seesWhole != null) {
            return whole(plan, seesWhole);
        }
        JsonToken token = parser.currentToken();
        Keyword[] keywords = plan.on(Kinds.of(token));
        if (token == JsonToken.START_OBJECT) {
            return all(keywords, Map.of()) & object(plan);
        }
        if (token == JsonToken.START_ARRAY) {
            return all(keywords, List.of()) & list(plan);
        }
        return keywords.length == 0 || all(keywords, JsonTree.scalar(parser));
    }

    private boolean all(Keyword[] keywords, @Nullable Object instance) {
        boolean valid = true;
        for (Keyword keyword : keywords) {
            valid &= keyword.accepts(instance, evaluation);
        }
        return valid;
    }

    private boolean whole(StreamPlan plan, SchemaNode because) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        Object value = JsonTree.value(parser, new JsonTree.Room(start + limits.bytes(), () -> tooLarge(because)));
        evaluation.grant(limits.steps() * (1 + start / limits.bytes()));
        boolean valid = true;
        for (SchemaNode node : plan.demands().nodes()) {
            valid &= evaluation.inPlace(node, value);
        }
        return valid;
    }

    private Evaluation.Unfinished tooLarge(SchemaNode because) {
        return new Evaluation.Unfinished(
                "the value at '%s' has more than %,d bytes, and a keyword at %s has to see it whole"
                        .formatted(evaluation.place(), limits.bytes(), Identifiers.shown(because.location())));
    }

    private boolean object(StreamPlan plan) throws IOException {
        boolean valid = true;
        Map<String, Boolean> names = plan.seesNames() ? new LinkedHashMap<>() : null;
        long found = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (names != null) {
                names.put(name, Boolean.TRUE);
            }
            StreamPlan.Child child = plan.property(name);
            for (Consumer<Evaluation> refusal : child.refusals()) {
                refusal.accept(evaluation);
                valid = false;
            }
            found |= child.required() < 0 ? 0 : 1L << child.required();
            valid &= child(child.plan(), name);
        }
        return valid & (names != null ? named(plan, names) : found == plan.allRequired() || required(plan, found));
    }

    private boolean named(StreamPlan plan, Map<String, Boolean> names) {
        boolean valid = true;
        for (ByNames keyword : plan.demands().names()) {
            valid &= keyword.accepts(names, evaluation);
        }
        for (ByRequired keyword : plan.demands().required()) {
            valid &= keyword.accepts(names, evaluation);
        }
        return valid;
    }

    /** Tells which of the demanded names are missing. */
    private boolean required(StreamPlan plan, long found) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        plan.required().forEach((name, place) -> {
            if ((found & 1L << place) != 0) {
                names.put(name, Boolean.TRUE);
            }
        });
        return named(plan, names);
    }

    private boolean list(StreamPlan plan) throws IOException {
        boolean valid = true;
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            valid &= child(plan.item(count).plan(), count);
            count = Math.addExact(count, 1);
        }
        List<@Nullable Object> bare = Collections.nCopies(count, null);
        for (ByCount keyword : plan.demands().counts()) {
            valid &= keyword.accepts(bare, evaluation);
        }
        return valid;
    }

    private boolean child(@Nullable StreamPlan plan, Object child) throws IOException {
        if (plan == null) {
            parser.skipChildren();
            return true;
        }
        evaluation.descend(child);
        boolean valid = accepts(plan);
        evaluation.ascend();
        return valid;
    }
}
