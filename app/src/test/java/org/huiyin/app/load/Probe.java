package org.huiyin.app.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

final class Probe {
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("probe");
        var town = new BusyTown(20);
        town.write(folder);
        var slate = new Slate(1_000_000);
        try (var served = Served.start(List.of(args[0].split(" ")), folder, 18099);
                var program = Program.dial(18099, slate::answered, new AtomicLong(1L << 40))) {
            var mix = new Mixture(town, 1);
            Mixture.Said[] said = new Mixture.Said[4000];
            int n = slate.next();
            slate.tell(Mixture.Sort.CHATTER, 0);
            program.tell(Mixture.frame(0, System.currentTimeMillis() / 1000, 99_999_999L, 100_000_000L, args[1].getBytes(StandardCharsets.UTF_8)));
            Thread.sleep(1000);
            slate.tell(Mixture.Sort.CHATTER, 0);
            program.tell(Mixture.frame(1, System.currentTimeMillis() / 1000, 99_999_999L, 100_000_000L, args[2].getBytes(StandardCharsets.UTF_8)));
            Thread.sleep(3000);
            for (int i = 2; i < 600; i++) {
                said[i] = mix.next(i, System.currentTimeMillis() / 1000);
                slate.tell(said[i].sort(), System.nanoTime());
                program.tell(said[i].frame());
            }
            long before=-1; for(int q=0;q<120;q++){Thread.sleep(5000); long u=slate.unanswered(2).count(); if(u==before)break; before=u;}
            slate.unanswered(2).forEach(i -> System.out.println("- " + said[(int) i].sort() + " " + new String(said[(int) i].frame(), StandardCharsets.UTF_8).replaceAll(".*group_id.:(\\d+).*\"text\":\"(.*)", "$1 $2")));
            for (int i = 2; i < 600; i++) if (!said[i].sort().isAnswered() && slate.answers(i) > 0) System.out.println("+ " + new String(said[i].frame(), StandardCharsets.UTF_8).replaceAll(".*\"text\":", ""));
            for (int i = 2; i < 600; i++) if (slate.answers(i) > 1) System.out.println("2 " + slate.answers(i)+ new String(said[i].frame(), StandardCharsets.UTF_8).replaceAll(".*\"text\":", ""));
            var l = slate.latencies(2);
            System.out.println(l.length + " answered, median ms " + l[l.length / 2] / 1e6 + " max " + l[l.length - 1] / 1e6);
        }
        System.out.println(folder);
    }
}
