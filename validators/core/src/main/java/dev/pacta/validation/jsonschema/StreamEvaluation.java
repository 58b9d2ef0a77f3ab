/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pacta.validation.jsonschema.Streamed.OfChildren;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    boolean accepts(SchemaNode schema) throws IOException {
        return accepts(List.of(schema.streamPlan()));
    }

    private boolean accepts(List<StreamPlan> plans) throws IOException {
        for (StreamPlan plan : plans) {
            if (plan.whole()) {
                return whole(plans, plan.node());
            }
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(plans);
        }
        return token == JsonToken.START_ARRAY ? list(plans) : kinds(plans, JsonTree.scalar(parser));
    }

    private boolean whole(List<StreamPlan> plans, SchemaNode because) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        Object value = JsonTree.value(parser, new JsonTree.Room(start + limits.bytes(), () -> tooLarge(because)));
        evaluation.grant(limits.steps() * (1 + start / limits.bytes()));
        boolean valid = true;
        for (StreamPlan plan : plans) {
            valid &= evaluation.inPlace(plan.node(), value);
        }
        return valid;
    }

    private Evaluation.Unfinished tooLarge(SchemaNode because) {
        return new Evaluation.Unfinished(
                "the value at '%s' has more than %,d bytes, and a keyword at %s has to see it whole"
                        .formatted(evaluation.place(), limits.bytes(), Identifiers.shown(because.location())));
    }

    private boolean kinds(List<StreamPlan> plans, @Nullable Object instance) {
        boolean valid = true;
        for (StreamPlan plan : plans) {
            for (Keyword keyword : plan.kinds()) {
                valid &= keyword.accepts(instance, evaluation);
            }
        }
        return valid;
    }

    private boolean object(List<StreamPlan> plans) throws IOException {
        boolean valid = kinds(plans, Map.of());
        Map<String, Boolean> names = new LinkedHashMap<>();
        boolean named = asksForNames(plans);
        List<StreamPlan> of = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (named) {
                names.put(name, Boolean.TRUE);
            }
            of.clear();
            for (StreamPlan plan : plans) {
                valid &= find(plan.properties(), name, of);
            }
            valid &= child(of, name);
        }
        if (named) {
            for (StreamPlan plan : plans) {
                for (Keyword keyword : plan.names()) {
                    valid &= keyword.accepts(names, evaluation);
                }
            }
        }
        return valid;
    }

    private static boolean asksForNames(List<StreamPlan> plans) {
        for (StreamPlan plan : plans) {
            if (!plan.names().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean list(List<StreamPlan> plans) throws IOException {
        boolean valid = kinds(plans, List.of());
        int count = 0;
        List<StreamPlan> of = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            of.clear();
            for (StreamPlan plan : plans) {
                valid &= find(plan.items(), count, of);
            }
            valid &= child(of, count);
            count = Math.addExact(count, 1);
        }
        List<@Nullable Object> bare = Collections.nCopies(count, null);
        for (StreamPlan plan : plans) {
            for (Keyword keyword : plan.counts()) {
                valid &= keyword.accepts(bare, evaluation);
            }
        }
        return valid;
    }

    private boolean find(List<OfChildren> keywords, Object child, List<StreamPlan> of) {
        boolean valid = true;
        for (OfChildren keyword : keywords) {
            valid &= keyword.finder().find(child, evaluation, node -> of.add(node.streamPlan()));
        }
        return valid;
    }

    private boolean child(List<StreamPlan> plans, Object child) throws IOException {
        if (plans.isEmpty()) {
            parser.skipChildren();
            return true;
        }
        evaluation.descend(child);
        boolean valid = accepts(plans);
        evaluation.ascend();
        return valid;
    }
}
