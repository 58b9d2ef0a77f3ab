/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the tests check besides the example. */
@Singleton
@Path("/shop")
@ContractChecked("features")
public class CheckedShop {
    public final List<String> strict = new CopyOnWriteArrayList<>();
    public final List<String> watched = new CopyOnWriteArrayList<>();
    public final List<String> changing = new CopyOnWriteArrayList<>();
    public final List<String> batched = new CopyOnWriteArrayList<>();
    public final List<String> schemed = new CopyOnWriteArrayList<>();
    public final List<Object> typed = new CopyOnWriteArrayList<>();
    public final AtomicInteger seen = new AtomicInteger();

    @Inject
    @Channel("typed")
    @ContractChecked("typed")
    MutinyEmitter<Object> anything;

    @Inject
    @Channel("described")
    @ContractChecked("described")
    MutinyEmitter<Object> described;

    @Inject
    @Channel("bills")
    @ContractChecked("typed")
    MutinyEmitter<byte[]> bills;

    @Incoming("strict")
    @ContractChecked("strict")
    void strict(String order) {
        strict.add(order);
    }

    @Incoming("watched")
    @ContractChecked("watched")
    CompletionStage<Void> watched(Message<String> order) {
        watched.add(order.getPayload());
        return order.ack();
    }

    @Incoming("changing")
    @ContractChecked("changing")
    void changing(String order) {
        changing.add(order);
    }

    @Incoming("batches")
    @ContractChecked("batched")
    void batch(List<String> orders) {
        batched.addAll(orders);
    }

    @Incoming("described")
    CompletionStage<Void> described(Message<Object> order) {
        return order.ack();
    }

    @Incoming("by-schema")
    @ContractChecked("by-schema")
    void bySchema(String order) {
        schemed.add(order);
    }

    @Incoming("typed")
    CompletionStage<Void> typed(Message<Object> order) {
        typed.add(order.getPayload());
        return order.ack();
    }

    @POST
    @Path("/later")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Integer> later(JsonNode orders) {
        return Uni.createFrom().item(() -> {
            seen.incrementAndGet();
            return orders.size();
        });
    }

    @POST
    @Path("/text")
    @Consumes(MediaType.WILDCARD)
    public String text(String order) {
        seen.incrementAndGet();
        return order;
    }

    @POST
    @Path("/described")
    @ContractChecked("described")
    public String describedRequest(String order) {
        return order;
    }

    @POST
    @Path("/watched")
    @ContractChecked("watched")
    public String watchedRequest(String order) {
        return order;
    }
}
