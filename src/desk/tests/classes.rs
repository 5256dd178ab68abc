//! Classes of figures for a map.

use desk::answers::Bounds;
use desk::map::FigureUnit;
use desk::{ClassRule, Classes, FigureClass};

fn known(figures: &[f64]) -> Vec<Bounds> {
    figures.iter().map(|it| Bounds::exactly(*it)).collect()
}

fn sizes(figures: &[Bounds], classes: &Classes) -> Vec<usize> {
    let of = |class| {
        let inside = figures
            .iter()
            .filter(move |it| classes.class_of(Some(**it)) == FigureClass::In(class));
        inside.count()
    };
    (0..classes.count()).map(of).collect()
}

#[test]
fn quantiles_put_as_many_regions_in_each_class() {
    let figures = known(
        &(0..50)
            .map(|it| f64::from(it * it) / 2_500.0)
            .collect::<Vec<_>>(),
    );
    let classes = Classes::of(&figures, &ClassRule::Quantiles(5));
    assert_eq!(sizes(&figures, &classes), [10; 5]);
}

#[test]
fn quantiles_never_split_equal_figures() {
    let mut figures = known(&[0.0; 30]);
    figures.extend(known(&[0.2, 0.4, 0.6]));
    for method in [ClassRule::Quantiles(5), ClassRule::EqualSteps(5)] {
        let classes = Classes::of(&figures, &method);
        assert_eq!(
            sizes(&figures, &classes).iter().sum::<usize>(),
            33,
            "{method:?}"
        );
        assert_eq!(sizes(&figures, &classes).first(), Some(&30), "{method:?}");
    }
}

#[test]
fn limits_of_quantiles_are_round() {
    let figures = known(&[
        0.031, 0.118, 0.274, 0.402, 0.487, 0.611, 0.745, 0.823, 0.911, 0.987,
    ]);
    let classes = Classes::of(&figures, &ClassRule::Quantiles(5));
    assert_eq!(classes.limits(), [0.2, 0.45, 0.7, 0.9]);
    assert_eq!(sizes(&figures, &classes), [2; 5]);
}

#[test]
fn quantiles_put_limits_where_they_cut_no_band() {
    // Ten figures; the ideal limit between the second and the third would cut a band that the next gap does not.
    let mut figures = known(&[
        0.0, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5,
    ]);
    figures[3] = Bounds {
        low: 0.22,
        high: 0.58,
    };
    let classes = Classes::of(&figures, &ClassRule::Quantiles(3));
    let cut = figures
        .iter()
        .filter(|it| matches!(classes.class_of(Some(**it)), FigureClass::Between(..)));
    assert_eq!(cut.count(), 0, "{:?}", classes.limits());
}

#[test]
fn equal_steps_are_round_and_include_both_ends() {
    let classes = Classes::of(&known(&[0.13, 1.0]), &ClassRule::EqualSteps(5));
    assert_eq!(classes.limits(), [0.2, 0.4, 0.6, 0.8]);
    assert_eq!(
        classes.class_of(Some(Bounds::exactly(1.0))),
        FigureClass::In(4)
    );
    assert_eq!(
        classes.class_of(Some(Bounds::exactly(0.2))),
        FigureClass::In(1)
    );
}

#[test]
fn own_limits_are_kept() {
    let own = ClassRule::Limits(vec![0.9, 0.5, f64::NAN, 0.5]);
    let classes = Classes::of(&known(&[0.1, 0.95]), &own);
    assert_eq!(classes.limits(), [0.5, 0.9]);
    assert_eq!(classes.limits_of(0), (0.1, 0.5));
    assert_eq!(classes.limits_of(2), (0.9, 0.95));
}

#[test]
fn a_band_over_several_classes_is_between_them_and_one_over_all_is_unknown() {
    let own = ClassRule::Limits(vec![0.25, 0.5, 0.75]);
    let classes = Classes::of(&known(&[0.0, 1.0]), &own);
    let of = |low, high| classes.class_of(Some(Bounds { low, high }));
    assert_eq!(of(0.3, 0.4), FigureClass::In(1));
    assert_eq!(of(0.3, 0.6), FigureClass::Between(1, 2));
    assert_eq!(of(0.1, 0.9), FigureClass::Unknown);
    assert_eq!(of(0.3, f64::INFINITY), FigureClass::Between(1, 3));
    assert_eq!(classes.class_of(None), FigureClass::Unknown);
}

#[test]
fn figures_that_are_all_equal_make_one_class() {
    for method in [ClassRule::Quantiles(5), ClassRule::EqualSteps(5)] {
        let figures = known(&[0.4; 6]);
        let classes = Classes::of(&figures, &method);
        assert_eq!(sizes(&figures, &classes), [6], "{method:?}");
    }
    let none = Classes::of(&[], &ClassRule::Quantiles(5));
    assert_eq!(none.class_of(None), FigureClass::Unknown);
}

#[test]
fn every_figure_is_in_a_class_whatever_the_method_and_number() {
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..300 {
        let length = random.usize(1..60);
        let figures: Vec<Bounds> = (0..length)
            .map(|_| {
                let low = (random.f64() * 20.0).round() / 10.0;
                let wide = if random.bool() {
                    0.0
                } else {
                    random.f64() * 0.4
                };
                Bounds {
                    low,
                    high: low + wide,
                }
            })
            .collect();
        for count in 2..=7 {
            for rule in [ClassRule::Quantiles(count), ClassRule::EqualSteps(count)] {
                let classes = Classes::of(&figures, &rule);
                assert!(classes.count() <= count);
                assert!(classes.limits().is_sorted_by(|a, b| a < b));
                for figure in &figures {
                    let highest = match classes.class_of(Some(*figure)) {
                        FigureClass::In(class) => class,
                        FigureClass::Between(low, high) => {
                            assert!(low < high);
                            high
                        }
                        FigureClass::Unknown => 0,
                        FigureClass::Nobody => unreachable!(),
                    };
                    assert!(highest < classes.count());
                    let (least, most) = classes.limits_of(0);
                    assert!(least <= most);
                }
            }
        }
    }
}

#[test]
fn limits_are_typed_and_written_as_the_language_writes_numbers_and_not_grouped() {
    let typed = |text, unit, has_comma| ClassRule::typed_limits(text, unit, has_comma);
    let people = ClassRule::limits(vec![10.0, 1_500.0, 2_000.5]);
    let text = "10; 1.500;2.000,5";
    assert_eq!(typed(text, FigureUnit::People, true), people);
    let text = "10; 1,500; 2000.5;";
    assert_eq!(typed(text, FigureUnit::People, false), people);
    let written = people.map(|it| it.limits_text(FigureUnit::People, true));
    assert_eq!(written.as_deref(), Some("10; 1500; 2000,5"));
    // Shares are typed in percent, supply for 1,000 people, and a change can be negative.
    let shares = typed("7; 12,5", FigureUnit::Share, true).unwrap_or_default();
    assert_eq!(shares, ClassRule::Limits(vec![0.07, 0.125]));
    assert_eq!(shares.limits_text(FigureUnit::Share, true), "7; 12,5");
    let supply = typed("0.5; 2", FigureUnit::PerThousand, false);
    assert_eq!(supply, Some(ClassRule::Limits(vec![0.0005, 0.002])));
    let change = typed("−40; -5; 12", FigureUnit::Change, true);
    assert_eq!(change, Some(ClassRule::Limits(vec![-40.0, -5.0, 12.0])));
    for wrong in ["", "ten", "20; 10", "1;2;3;4;5;6;7"] {
        assert_eq!(typed(wrong, FigureUnit::People, true), None, "{wrong}");
    }
}
