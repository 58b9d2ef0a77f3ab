/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.policy.AccessPolicy;
import dev.pacta.policy.Action;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.FieldLabel;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.PolicySet;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Rego reads. What is absent is left out, never written as null: in Rego null is a value. Stateless; safe for many threads.
 */
public final class PolicyJson {
    /** Reads and writes trees; safe for many threads. */
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PolicyJson() {}

    /** The policies, as they lie at {@code data.pacta.store}. */
    public static ObjectNode store(PolicySet policies) {
        ObjectNode store = JSON.objectNode().put("revision", policies.revision());
        ArrayNode list = store.putArray("policies");
        policies.policies().forEach(policy -> list.add(policy(policy)));
        return store;
    }

    /** A question, as the Rego reads it at {@code input}. */
    public static ObjectNode input(DecisionRequest request) {
        ObjectNode input = JSON.objectNode();
        input.set("subject", subject(request.subject()));
        input.put("action", request.action().name());
        input.put("purpose", request.purpose());
        ArrayNode inputs = input.putArray("inputs");
        request.inputs().forEach(resource -> inputs.add(resource(resource)));
        Resource output = request.output();
        if (output != null) {
            input.set("output", resource(output));
        }
        input.put("atMillis", request.at().toEpochMilli());
        return input;
    }

    private static ObjectNode policy(AccessPolicy policy) {
        ObjectNode json = JSON.objectNode()
                .put("id", policy.id())
                .put("effect", policy.effect().name());
        ObjectNode who = json.putObject("who");
        who.set("roles", texts(policy.who().roles()));
        who.set("teams", texts(policy.who().teams()));
        who.set("pipelines", texts(policy.who().pipelines()));
        ObjectNode what = json.putObject("what");
        what.set("contracts", texts(policy.what().contracts()));
        what.set("classifications", texts(policy.what().classifications()));
        what.set("dataCategories", texts(policy.what().dataCategories()));
        json.set("actions", texts(policy.actions().stream().map(Action::name).toList()));
        json.set("purposes", texts(policy.purposes()));
        ArrayNode obligations = json.putArray("obligations");
        policy.obligations().forEach(obligation -> obligations.add(obligation(obligation)));
        if (policy.validUntil() != null) {
            json.put("validUntilMillis", policy.validUntil().toEpochMilli());
        }
        return json;
    }

    private static ObjectNode obligation(Obligation obligation) {
        ObjectNode json = JSON.objectNode().put("kind", obligation.kind().name());
        json.set("dataCategories", texts(obligation.dataCategories()));
        json.set("fields", texts(obligation.fields()));
        put(json, "mask", obligation.mask());
        put(json, "filter", obligation.filter());
        return json;
    }

    private static ObjectNode subject(Subject subject) {
        ObjectNode json = JSON.objectNode().put("name", subject.name());
        json.set("roles", texts(subject.roles()));
        json.set("teams", texts(subject.teams()));
        put(json, "pipeline", subject.pipeline());
        return json;
    }

    private static ObjectNode resource(Resource resource) {
        ObjectNode json = JSON.objectNode().put("contract", resource.contract());
        put(json, "version", resource.version());
        put(json, "schemaObject", resource.schemaObject());
        put(json, "classification", resource.classification());
        json.set("purposes", texts(resource.purposes()));
        ArrayNode fields = json.putArray("fields");
        for (FieldLabel label : resource.fields()) {
            ObjectNode field = fields.addObject().put("field", label.field());
            put(field, "dataCategory", label.dataCategory());
            put(field, "classification", label.classification());
        }
        return json;
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }
}
