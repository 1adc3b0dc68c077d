package org.huiyin.adapters.open311;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.huiyin.door.House;
import org.huiyin.key.Meter;
import org.huiyin.ledger.Looks;
import org.huiyin.net.Reply;
import org.huiyin.net.Request;

/** The routes of GeoReport v2, each as JSON and as XML. */
final class Open311Routes {
    private static final String ROOT = "/open311/v2";
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    private static final String CHANGESET = "2026-11-01T00:00:00Z";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Open311Door door;
    private final House house;
    private final Filing filing;
    private final Meter looks = new Meter(HOUR);

    Open311Routes(Open311Door door, House house, Filing.Intake intake) {
        this.door = door;
        this.house = house;
        this.filing = new Filing(house, intake);
    }

    /** Answers, or throws a {@link Fault}. */
    @FunctionalInterface
    private interface Handler {
        Tree answer(Request request) throws InterruptedException;
    }

    void open() {
        for (Format format : Format.values()) {
            var end = format.ending();
            serve("GET", "/open311/discovery" + end, format, "discovery", this::discovery);
            serve("GET", ROOT + "/discovery" + end, format, "discovery", this::discovery);
            serve(
                    "GET",
                    ROOT + "/services" + end,
                    format,
                    "services",
                    request -> services(request).all());
            serve("GET", ROOT + "/requests" + end, format, "service_requests", this::requests);
            serve("POST", ROOT + "/requests" + end, format, "service_requests", filing::file);
            serve("GET", ROOT + "/servicerequestupdates" + end, format, "service_requests_updates", this::updates);
        }
        one(ROOT + "/services/{file}", "service_definition", this::definition);
        one(ROOT + "/requests/{file}", "service_requests", this::request);
        one(ROOT + "/tokens/{file}", "service_requests", this::token);
    }

    private void serve(String method, String path, Format format, String root, Handler handler) {
        house.transport().exchange(method, path, request -> reply(request, format, root, handler));
    }

    /** The last segment ends with the format. */
    private void one(String path, String root, Function<Named, Tree> handler) {
        house.transport().exchange("GET", path, request -> {
            var file = request.parameter("file");
            var format = Format.of(file).orElse(Format.XML);
            var name = file.endsWith(format.ending())
                    ? file.substring(0, file.length() - format.ending().length())
                    : "";
            return reply(request, format, root, r -> handler.apply(new Named(name, r)));
        });
    }

    /** One that is asked for by its name. */
    private record Named(String name, Request request) {}

    private Reply reply(Request request, Format format, String root, Handler handler) throws InterruptedException {
        try {
            return format.reply(200, root, held(request, handler));
        } catch (Fault fault) {
            return fault.reply(format);
        }
    }

    private Tree held(Request request, Handler handler) throws InterruptedException {
        var now = house.clock().instant();
        var from = request.client().getHostAddress();
        if (request.method().equals("GET")) {
            if (looks.full(from, door.lookups(), now).isPresent()) {
                throw new Fault(429, "too many lookups");
            }
            looks.count(from, now);
        }
        return handler.answer(request);
    }

    private Tree discovery(Request request) {
        var base = door.url()
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElseGet(
                        () -> request.scheme() + "://" + request.header("host").orElse("localhost"));
        var formats = List.of(new Tree.Leaf("application/json"), new Tree.Leaf("text/xml"));
        var endpoint = Tree.Fields.none()
                .with("specification", SPECIFICATION)
                .with("url", base + ROOT)
                .with("changeset", CHANGESET)
                .with("type", "production")
                .with("formats", new Tree.Rows("format", formats));
        return Tree.Fields.none()
                .with("changeset", CHANGESET)
                .with("contact", door.contact())
                .with("key_service", door.contact())
                .with("endpoints", new Tree.Rows("endpoint", List.of(endpoint)));
    }

    private OpenMatters services(Request request) {
        return new OpenMatters(house.catalogue().get(), Tongue.of(request, house));
    }

    private Tree definition(Named wanted) {
        return services(wanted.request())
                .find(wanted.name())
                .map(OpenMatters::definition)
                .orElseThrow(() -> Fault.missing("service_code"));
    }

    private <T> T look(Request request, Function<Requests, T> asked) {
        var tongue = Tongue.of(request, house);
        return house.store()
                .look((Looks seen) -> asked.apply(new Requests(house.roster().get(), tongue, seen)));
    }

    private Tree requests(Request request) {
        var asked = Asked.of(request, house.clock().instant());
        return look(request, requests -> requests.all(asked));
    }

    private Tree updates(Request request) {
        var asked = Asked.of(request, house.clock().instant());
        return look(request, requests -> requests.updates(asked));
    }

    private Tree request(Named wanted) {
        return look(wanted.request(), requests -> requests.one(wanted.name()))
                .orElseThrow(() -> Fault.missing("service_request_id"));
    }

    private Tree token(Named wanted) {
        var slip = new Slip(wanted.name());
        return house.store()
                .look(slip::standing)
                .<Tree>map(standing -> new Tree.Rows("request", List.of(standing)))
                .orElseThrow(() -> Fault.missing("token"));
    }
}
