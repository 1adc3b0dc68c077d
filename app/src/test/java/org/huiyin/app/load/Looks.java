package org.huiyin.app.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huiyin.item.ItemCode;

/** People at consoles, each of whom looks at one page after the other, at a moment of their own in each stretch of time. */
final class Looks {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final URI home;
    private final String cookie;
    private final int items;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();

    /** One page looked at: its name, how it was answered, how long that took, and how long the answer was. */
    record Look(String page, int status, long nanos, int bytes) {}

    private Looks(URI home, String cookie, int items) {
        this.home = home;
        this.cookie = cookie;
        this.items = items;
    }

    /** Signs in. */
    static Looks by(URI home, String name, String password, int items) throws IOException, InterruptedException {
        var form = "name=" + name + "&password=" + URLEncoder.encode(password, UTF_8);
        var request = HttpRequest.newBuilder(home.resolve("/console/sign-in"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("origin", home.toString())
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        var cookie = answer.headers()
                .firstValue("set-cookie")
                .orElseThrow(() -> new IOException("sign-in: " + answer.statusCode() + " (expected: a cookie)"));
        return new Looks(home, cookie.substring(0, cookie.indexOf(';')), items);
    }

    /** So many people look, for so long; the slowest pages, name by name. */
    Map<String, List<Look>> happen(int people, Duration length) throws InterruptedException {
        try (var crowd = new Crowd(people)) {
            for (int person = 0; person < people; person++) {
                var random = new Random(person);
                crowd.each(random.nextInt((int) EVERY.toMillis()), () -> look(page(random)));
            }
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }
        return looks.stream().collect(Collectors.groupingBy(Look::page, TreeMap::new, Collectors.toList()));
    }

    /** A page's name, a space, and its address. */
    private String page(Random random) {
        int number = 1 + random.nextInt(items);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "item /console/items/" + ItemCode.item(number);
            case 2 -> "ledger /console";
            case 3 -> "open /console?state=open";
            case 4 -> "late-of-a-grid /console?state=late&grid=n" + number % 100;
            case 5 -> "matter /console?matter=parking&page=" + (1 + number % 20);
            case 6 -> "words /console?words=" + URLEncoder.encode("装修", UTF_8);
            case 7 -> "command /console/command";
            case 8 -> "unclaimed /console/unclaimed";
            default -> "public /public";
        };
    }

    private void look(String page) {
        var parts = page.split(" ");
        var request = HttpRequest.newBuilder(home.resolve(parts[1])).header("cookie", cookie);
        long begun = System.nanoTime();
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            looks.add(new Look(parts[0], answer.statusCode(), System.nanoTime() - begun, answer.body().length));
        } catch (IOException e) {
            looks.add(new Look(parts[0], 0, System.nanoTime() - begun, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads enough that nobody waits for anybody. */
    private static final class Crowd implements AutoCloseable {
        private final ScheduledExecutorService threads;

        Crowd(int people) {
            threads = Executors.newScheduledThreadPool(people);
        }

        void each(long after, Runnable work) {
            threads.scheduleAtFixedRate(work, after, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
