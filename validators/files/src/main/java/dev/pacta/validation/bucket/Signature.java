/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests without a body, by version 4 of AWS' signatures. */
final class Signature {
    /** The SHA-256 of nothing. */
    static final String NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final int DAY = "20260131".length();

    private Signature() {}

    /**
     * The headers to send, without the host, which the client sends itself.
     *
     * @param uri whose path and query are written as {@link #encoded} does, the parameters in order
     * @param own headers of the request
     */
    static SortedMap<String, String> headers(BucketSettings settings, URI uri, Map<String, String> own, Instant now) {
        SortedMap<String, String> headers = new TreeMap<>(own);
        if (!settings.isSigned()) {
            return headers;
        }
        String time = TIME.format(now);
        headers.put("x-amz-content-sha256", NO_BODY);
        headers.put("x-amz-date", time);
        if (settings.sessionToken() != null) {
            headers.put("x-amz-security-token", settings.sessionToken());
        }
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", host(uri));
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String request = String.join("\n", "GET", uri.getRawPath(), query, lines, names, NO_BODY);
        String scope = "%s/%s/s3/aws4_request".formatted(time.substring(0, DAY), settings.region());
        String text = String.join("\n", "AWS4-HMAC-SHA256", time, scope, digest(request));
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(settings.accessKey(), scope, names, sign(settings, time.substring(0, DAY), text)));
        return headers;
    }

    /** The host as Java's client sends it. */
    private static String host(URI uri) {
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static String sign(BucketSettings settings, String day, String text) {
        byte[] key = hmac(("AWS4" + settings.secretKey()).getBytes(StandardCharsets.UTF_8), day);
        key = hmac(hmac(hmac(key, settings.region()), "s3"), "aws4_request");
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no HmacSHA256", impossible);
        }
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no SHA-256", impossible);
        }
    }

    /** As paths and queries are signed: all but letters, digits and {@code -._~} as percent and two hexadecimal digits. */
    static String encoded(String text, boolean slashes) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            if (PLAIN.indexOf(letter) >= 0 || (letter == '/' && !slashes)) {
                encoded.append(letter);
            } else {
                encoded.append("%%%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }
}
