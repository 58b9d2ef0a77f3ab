/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the storage is and who asks, by the names that the tools of AWS have for it: first the variables of the environment, then the profile in
 * the files {@code ~/.aws/credentials} and {@code ~/.aws/config}. Without keys the calls are not signed, as public buckets take them.
 *
 * @param endpoint of storage that is not that of AWS
 */
public record BucketSettings(
        @Nullable URI endpoint,
        String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String sessionToken) {
    private static final String FIRST_REGION = "us-east-1";

    /**
     * What an environment says.
     *
     * @throws IllegalArgumentException when the endpoint is no address
     */
    public static BucketSettings of(Map<String, String> environment) {
        Profile profile = Profile.of(environment);
        String endpoint = first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                .orElseGet(() -> profile.value("endpoint_url").orElse(null));
        String region = first(environment, "AWS_REGION", "AWS_DEFAULT_REGION")
                .or(() -> profile.value("region"))
                .orElse(FIRST_REGION);
        boolean here = first(environment, "AWS_ACCESS_KEY_ID").isPresent();
        return new BucketSettings(
                endpoint == null ? null : uri(endpoint),
                region,
                value(here, environment, "AWS_ACCESS_KEY_ID", profile),
                value(here, environment, "AWS_SECRET_ACCESS_KEY", profile),
                value(here, environment, "AWS_SESSION_TOKEN", profile));
    }

    /** All of the keys come from one place. */
    private static @Nullable String value(boolean here, Map<String, String> environment, String name, Profile profile) {
        Optional<String> value = here ? first(environment, name) : profile.value(name.toLowerCase(Locale.ROOT));
        return value.orElse(null);
    }

    private static URI uri(String endpoint) {
        URI uri = URI.create(endpoint);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("the endpoint of S3 is no address such as https://storage.example:9000");
        }
        return uri;
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    boolean isSigned() {
        return accessKey != null && secretKey != null;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "%s in %s, %s".formatted(endpoint, region, isSigned() ? "signed" : "not signed");
    }

    /** The values of one profile in both files. */
    private record Profile(Map<String, String> values) {
        static Profile of(Map<String, String> environment) {
            Map<String, String> values = new HashMap<>();
            String name = environment.getOrDefault("AWS_PROFILE", "default");
            String home = environment.get("HOME");
            file(environment.get("AWS_CONFIG_FILE"), home, "config")
                    .ifPresent(file -> read(file, name.equals("default") ? name : "profile " + name, values));
            file(environment.get("AWS_SHARED_CREDENTIALS_FILE"), home, "credentials")
                    .ifPresent(file -> read(file, name, values));
            return new Profile(values);
        }

        private static Optional<Path> file(@Nullable String named, @Nullable String home, String usual) {
            Path usually = home == null ? null : Path.of(home, ".aws", usual);
            return Optional.ofNullable(named == null ? usually : Path.of(named)).filter(Files::isRegularFile);
        }

        private static void read(Path file, String profile, Map<String, String> values) {
            boolean inside = false;
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    String plain = line.strip();
                    int equals = plain.indexOf('=');
                    if (plain.startsWith("[")) {
                        inside = plain.equals("[" + profile + "]");
                    } else if (inside && equals > 0 && !plain.startsWith("#")) {
                        values.put(
                                plain.substring(0, equals).strip(),
                                plain.substring(equals + 1).strip());
                    }
                }
            } catch (IOException unreadable) {
                throw new IllegalArgumentException(
                        "the settings of S3 in %s cannot be read".formatted(file), unreadable);
            }
        }

        Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
        }
    }
}
