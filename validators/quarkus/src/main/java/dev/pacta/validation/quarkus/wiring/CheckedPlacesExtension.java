/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.wiring;

import dev.pacta.validation.quarkus.CheckedPlaces;
import dev.pacta.validation.quarkus.messaging.MessagingBeans;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.FieldInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the places that are checked while the application is built. A place where the annotation means nothing fails the build. For the
 * container, which makes one for a build.
 */
public final class CheckedPlacesExtension implements BuildCompatibleExtension {
    private static final String CHANNELS = "channels";
    private static final String OF_CHANNELS = "of channels";
    private static final String ENDPOINTS = "endpoints";
    private static final String OF_ENDPOINTS = "of endpoints";

    private final Map<String, String> channels = new TreeMap<>();
    private final Map<String, String> endpoints = new TreeMap<>();

    /** For the container. */
    public CheckedPlacesExtension() {}

    /** Looks at a bean. */
    @Registration(types = Object.class)
    public void look(BeanInfo bean, Messages messages) {
        if (!bean.isClassBean()) {
            return;
        }
        ClassInfo type = bean.declaringClass();
        try {
            for (MethodInfo method : type.methods()) {
                lookAtMethod(type, method);
                lookAtParameters(method);
            }
            type.constructors().forEach(this::lookAtParameters);
            for (FieldInfo field : type.fields()) {
                Annotated.contract(field)
                        .ifPresent(checked -> addChannel(
                                Annotated.channel(field, "the field %s.%s".formatted(type.name(), field.name())),
                                checked));
            }
        } catch (Annotated.MeaninglessException meaningless) {
            messages.error(String.valueOf(meaningless.getMessage()), type);
        }
    }

    private void lookAtParameters(MethodInfo method) {
        for (ParameterInfo parameter : method.parameters()) {
            Annotated.contract(parameter)
                    .ifPresent(checked -> addChannel(
                            Annotated.channel(
                                    parameter,
                                    "a parameter of %s.%s"
                                            .formatted(method.declaringClass().name(), method.name())),
                            checked));
        }
    }

    private void lookAtMethod(ClassInfo type, MethodInfo method) {
        String place = "%s.%s".formatted(type.name(), method.name());
        Annotated.contract(method).ifPresent(checked -> {
            if (Annotated.isEndpoint(method)) {
                Annotated.requireBody(method, place);
                endpoints.put(place, Annotated.contractName(checked));
            } else {
                Annotated.channels(method, checked, place).forEach(channel -> addChannel(channel, checked));
            }
        });
        if (Annotated.contract(method).isEmpty() && Annotated.isEndpoint(method)) {
            Annotated.contract(type).ifPresent(checked -> endpoints.put(place, Annotated.contractName(checked)));
        }
    }

    private void addChannel(String channel, AnnotationInfo checked) {
        String name = Annotated.contractName(checked);
        String before = channels.putIfAbsent(channel, name);
        if (before != null && !before.equals(name)) {
            throw new Annotated.MeaninglessException(
                    "the channel %s is checked by the contracts '%s' and '%s'; choose one"
                            .formatted(channel, before, name));
        }
    }

    /** Adds what was found to the application. */
    @Synthesis
    public void add(SyntheticComponents components) {
        components
                .addBean(CheckedPlaces.class)
                .type(CheckedPlaces.class)
                .scope(Singleton.class)
                .withParam(CHANNELS, channels.keySet().toArray(String[]::new))
                .withParam(OF_CHANNELS, channels.values().toArray(String[]::new))
                .withParam(ENDPOINTS, endpoints.keySet().toArray(String[]::new))
                .withParam(OF_ENDPOINTS, endpoints.values().toArray(String[]::new))
                .createWith(MakePlaces.class);
        if (!channels.isEmpty()) {
            MessagingBeans.addTo(components);
        }
    }

    /** For the container. */
    public static final class MakePlaces implements SyntheticBeanCreator<CheckedPlaces> {
        /** For the container. */
        public MakePlaces() {}

        @Override
        public CheckedPlaces create(Instance<Object> lookup, Parameters found) {
            return new CheckedPlaces(
                    map(found.get(CHANNELS, String[].class), found.get(OF_CHANNELS, String[].class)),
                    map(found.get(ENDPOINTS, String[].class), found.get(OF_ENDPOINTS, String[].class)));
        }

        private static Map<String, String> map(String[] keys, String[] values) {
            Map<String, String> all = new HashMap<>();
            for (int at = 0; at < keys.length; at++) {
                all.put(keys[at], values[at]);
            }
            return all;
        }
    }
}
