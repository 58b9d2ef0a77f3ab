/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Differences of the services of two files. */
final class ServiceRules {
    private final ProtobufFile before;
    private final ProtobufFile after;
    private final ProtobufFindings found;

    ServiceRules(ProtobufFile before, ProtobufFile after, ProtobufFindings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare() {
        Map<String, ServiceElement> earlier = byName(before.element().getServices(), ServiceElement::getName);
        Map<String, ServiceElement> later = byName(after.element().getServices(), ServiceElement::getName);
        later.forEach((name, service) -> {
            ServiceElement was = earlier.get(name);
            if (was == null) {
                found.add(ProtobufRule.SERVICE_ADDED, name, service.getLocation(), ProtobufRule.SERVICE_ADDED.title());
            } else {
                compare(was, service);
            }
        });
        earlier.keySet().stream()
                .filter(name -> !later.containsKey(name))
                .forEach(name ->
                        found.add(ProtobufRule.SERVICE_REMOVED, name, null, ProtobufRule.SERVICE_REMOVED.title()));
    }

    private void compare(ServiceElement was, ServiceElement is) {
        Map<String, RpcElement> earlier = byName(was.getRpcs(), RpcElement::getName);
        Map<String, RpcElement> later = byName(is.getRpcs(), RpcElement::getName);
        later.forEach((name, method) -> {
            String path = is.getName() + "." + name;
            RpcElement old = earlier.get(name);
            if (old == null) {
                found.add(ProtobufRule.RPC_ADDED, path, method.getLocation(), ProtobufRule.RPC_ADDED.title());
            } else {
                compare(old, method, path);
            }
        });
        earlier.keySet().stream()
                .filter(name -> !later.containsKey(name))
                .forEach(name -> found.add(
                        ProtobufRule.RPC_REMOVED,
                        is.getName() + "." + name,
                        is.getLocation(),
                        ProtobufRule.RPC_REMOVED.title()));
    }

    private void compare(RpcElement was, RpcElement is, String path) {
        addIf(!same(was.getRequestType(), is.getRequestType()), ProtobufRule.RPC_REQUEST_TYPE_CHANGED, path, is);
        addIf(!same(was.getResponseType(), is.getResponseType()), ProtobufRule.RPC_RESPONSE_TYPE_CHANGED, path, is);
        addIf(
                was.getRequestStreaming() != is.getRequestStreaming(),
                ProtobufRule.RPC_CLIENT_STREAMING_CHANGED,
                path,
                is);
        addIf(
                was.getResponseStreaming() != is.getResponseStreaming(),
                ProtobufRule.RPC_SERVER_STREAMING_CHANGED,
                path,
                is);
        addIf(
                !Objects.equals(
                        ProtobufFile.option(was.getOptions(), "idempotency_level"),
                        ProtobufFile.option(is.getOptions(), "idempotency_level")),
                ProtobufRule.RPC_IDEMPOTENCY_CHANGED,
                path,
                is);
    }

    private boolean same(String was, String is) {
        return before.resolve(was, "").equals(after.resolve(is, ""));
    }

    private void addIf(boolean changed, ProtobufRule rule, String path, RpcElement at) {
        if (changed) {
            found.add(rule, path, at.getLocation(), rule.title());
        }
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one));
    }
}
