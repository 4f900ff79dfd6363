#[cfg(test)]
mod desk;
use desk::Bench;
#[test]
fn look() {
    let mut bench = Bench::sample("referral");
    bench.keys("g d");
    println!("=== begin\n{}", bench.picture(120, 40));
    bench.keys("enter enter");
    println!("=== round {}\n{}", bench.message(), bench.picture(120, 40));
    bench.keys("enter");
    println!("=== score\n{}", bench.picture(120, 40));
    for at in 0..24 {
        match at % 5 {
            0 => bench.keys("enter"),
            1 => bench.keys("l enter"),
            2 => bench.keys("l l enter"),
            3 => bench.keys("l l l enter"),
            _ => bench.keys("l enter"),
        };
        if at == 6 {
            bench.keys("e");
            bench.types("The plan of May, signed by both");
            bench.keys("enter");
            println!("=== mid\n{}", bench.picture(80, 24));
        }
    }
    println!("=== end {}\n{}", bench.message(), bench.picture(120, 40));
    bench.keys("enter");
    println!("=== shape {}\n{}", bench.message(), bench.picture(120, 40));
    println!("=== shape 80\n{}", bench.picture(80, 24));
    println!("=== shape 200\n{}", bench.picture(200, 60));
    bench.keys("v");
    println!("=== gaps\n{}", bench.picture(120, 40));
    bench.keys("j j");
    println!("=== gaps module\n{}", bench.picture(80, 24));
    bench.keys("B");
    println!("=== installed {}\n{}", bench.message(), bench.picture(120, 40));
    bench.keys("k k w");
    println!("=== why\n{}", bench.picture(120, 40));
    bench.keys("esc v l");
    println!("=== matrix\n{}", bench.picture(120, 40));
    bench.keys("esc g d");
    bench.app.rooms.diagnosis.view = Default::default();
    bench.keys("j enter");
    println!("=== score maturity\n{}", bench.picture(120, 40));
    for at in 0..7 {
        match at % 3 {
            0 => bench.keys("enter"),
            1 => bench.keys("l enter"),
            _ => bench.keys("l l enter"),
        };
    }
    println!("=== score maturity end\n{}", bench.picture(80, 24));
    bench.keys("enter v v");
    println!("=== matrix\n{}", bench.picture(120, 40));
    println!("=== matrix 80\n{}", bench.picture(80, 24));
}
