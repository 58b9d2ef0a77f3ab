/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A bucket of S3-compatible storage, for reading. Storage that is busy is asked again, a few times. Safe for many threads. */
public final class Bucket {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int TOO_MANY = 429;

    private final String name;
    private final BucketSettings settings;
    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    public Bucket(String name, BucketSettings settings) {
        this.name = name;
        this.settings = settings;
        this.root = root();
    }

    /** Storage of others, and names with dots, which no certificate covers, have the bucket in the path. */
    private URI root() {
        URI endpoint = settings.endpoint();
        String host = "s3.%s.amazonaws.com".formatted(settings.region());
        if (endpoint == null) {
            return URI.create(
                    name.contains(".")
                            ? "https://%s/%s/".formatted(host, name)
                            : "https://%s.%s/".formatted(name, host));
        }
        String base = endpoint.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + name + "/");
    }

    /** All objects whose keys begin so, without those below a further slash. */
    public List<StoredObject> list(String prefix) throws IOException {
        return list(Map.of("delimiter", "/", "encoding-type", "url", "list-type", "2", "prefix", prefix));
    }

    /** All objects whose keys begin so. */
    public List<StoredObject> listAll(String prefix) throws IOException {
        return list(Map.of("encoding-type", "url", "list-type", "2", "prefix", prefix));
    }

    private List<StoredObject> list(Map<String, String> asked) throws IOException {
        List<StoredObject> all = new ArrayList<>();
        String next = null;
        do {
            Map<String, String> query = new TreeMap<>(asked);
            if (next != null) {
                query.put("continuation-token", next);
            }
            try (InputStream page = ask("", query, Map.of()).body()) {
                BucketListing listing = BucketListing.read(page);
                all.addAll(listing.objects());
                next = listing.next();
            } catch (XMLStreamException malformed) {
                throw new BucketException(
                        "%s answers with something that is no listing of S3; check the endpoint".formatted(root),
                        false);
            }
        } while (next != null);
        return all;
    }

    /** Takes bytes as they come. */
    public interface Taker {
        void take(StoredObject object, InputStream bytes) throws IOException;
    }

    /** Reads an object whole. */
    public void read(String key, Taker taker) throws IOException {
        answer(key, ask(key, Map.of(), Map.of()), taker);
    }

    /** Reads the last bytes of an object, or all when it has no more; the object says how many there are. */
    public void readEnd(String key, int bytes, Taker taker) throws IOException {
        answer(key, ask(key, Map.of(), Map.of("range", "bytes=-" + bytes)), taker);
    }

    /** Reads bytes of an object, as long as it is still the same. */
    public void read(StoredObject object, long from, long length, Taker taker) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        headers.put("range", "bytes=%d-%d".formatted(from, from + length - 1));
        if (!object.tag().isEmpty()) {
            headers.put("if-match", object.tag());
        }
        answer(object.key(), ask(object.key(), Map.of(), headers), taker);
    }

    private static void answer(String key, HttpResponse<InputStream> answer, Taker taker) throws IOException {
        try (InputStream body = answer.body()) {
            taker.take(ObjectHeaders.object(key, answer), body);
        }
    }

    private HttpResponse<InputStream> ask(String key, Map<String, String> query, Map<String, String> headers)
            throws IOException {
        URI uri = uri(key, query);
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<InputStream> answer =
                        http.send(request(uri, headers), HttpResponse.BodyHandlers.ofInputStream());
                int status = answer.statusCode();
                if (status == OK || status == PARTIAL) {
                    return answer;
                }
                if (attempt == TRIES || (status < SERVER_ERROR && status != TOO_MANY)) {
                    throw refused(key, answer);
                }
                answer.body().close();
            } catch (BucketException told) {
                throw told;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("reading from %s was stopped".formatted(root));
            } catch (IOException broken) {
                if (attempt == TRIES || broken instanceof ConnectException) {
                    throw away(broken);
                }
            }
            pause(attempt);
        }
    }

    private URI uri(String key, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + Signature.encoded(each.getValue(), true))
                .collect(Collectors.joining("&"));
        return URI.create(root + Signature.encoded(key, false) + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private HttpRequest request(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(TO_ANSWER).GET();
        Signature.headers(settings, uri, headers, Clock.systemUTC().instant()).forEach(request::setHeader);
        return request.build();
    }

    private BucketException refused(@Nullable String key, HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            String place = "s3://%s/%s".formatted(name, key);
            return Refusal.read(answer, body).told(name, place, settings);
        }
    }

    private BucketException away(IOException broken) {
        return new BucketException(
                "the storage at %s://%s cannot be reached (%s); check AWS_ENDPOINT_URL_S3 and the network"
                        .formatted(
                                root.getScheme(),
                                root.getAuthority(),
                                broken.getClass().getSimpleName()),
                true);
    }

    private static void pause(int attempt) throws InterruptedIOException {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading from a bucket was stopped");
        }
    }
}
