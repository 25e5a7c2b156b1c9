import workloads


def pod(**status):
    return {"metadata": {"name": "web-1", "labels": {"app": "web"}}, "status": {"containerStatuses": [{"name": "main", **status}]}}


def deployment(**status):
    return {"kind": "Deployment", "metadata": {"name": "web", "generation": 2},
            "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "web"}}}, "status": status}


def test_an_image_that_cannot_be_had_is_hopeless():
    assert workloads.hopeless(pod(state={"waiting": {"reason": "ErrImagePull"}})) == "web-1, container main: ErrImagePull"


def test_a_few_crashes_are_not_hopeless():
    assert workloads.hopeless(pod(restartCount=1, state={"waiting": {"reason": "CrashLoopBackOff"}})) is None
    assert workloads.hopeless(pod(restartCount=4, state={"waiting": {"reason": "CrashLoopBackOff"}}))


def test_ready_means_all_replicas_of_the_present_generation():
    assert workloads.is_ready(deployment(observedGeneration=2, readyReplicas=2, updatedReplicas=2))
    assert not workloads.is_ready(deployment(observedGeneration=1, readyReplicas=2, updatedReplicas=2))
    assert not workloads.is_ready(deployment(observedGeneration=2, readyReplicas=1, updatedReplicas=2))
    assert not workloads.is_ready(deployment(observedGeneration=2, readyReplicas=2, updatedReplicas=1))


def test_ready_since_the_last_pod():
    pods = [pod(), pod()]
    for each, when in zip(pods, ("2026-01-01T00:00:05Z", "2026-01-01T00:00:09Z")):
        each["status"]["conditions"] = [{"type": "Ready", "status": "True", "lastTransitionTime": when}]
    assert workloads.ready_since(deployment(), pods) == workloads.instant("2026-01-01T00:00:09Z")
    assert workloads.ready_since(deployment(), []) is None


def test_trouble_names_containers_that_are_neither_ready_nor_done():
    assert workloads.trouble(pod(ready=False, state={"waiting": {}})) == ["main"]
    assert workloads.trouble(pod(ready=False, state={"terminated": {"exitCode": 0}})) == []
    assert workloads.trouble(pod(ready=False, state={"terminated": {"exitCode": 1}})) == ["main"]
